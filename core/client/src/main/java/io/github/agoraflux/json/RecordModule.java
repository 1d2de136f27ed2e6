package io.github.agoraflux.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/** Tells Jackson of {@link RecordInstantiators}, and of {@link ForeignValues} if there are any. */
final class RecordModule extends JacksonModule {

  private final @Nullable ForeignValues foreign;

  RecordModule(@Nullable ForeignValues foreign) {
    this.foreign = foreign;
  }

  @Override
  public String getModuleName() {
    return "agoraflux-records";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addValueInstantiators(new RecordInstantiators());
    if (foreign != null) {
      context.addSerializerModifier(new ForeignSerializers(foreign));
    }
  }
}
