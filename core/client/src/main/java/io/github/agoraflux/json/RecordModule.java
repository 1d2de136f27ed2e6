package io.github.agoraflux.json;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/** Tells Jackson of {@link RecordInstantiators}. */
final class RecordModule extends JacksonModule {

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
  }
}
