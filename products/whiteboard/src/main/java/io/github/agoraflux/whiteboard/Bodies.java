package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies that stand on the wire otherwise than in the product's own terms. */
final class Bodies {

  private Bodies() {}

  record SdkToken(
      String accessKey,
      Secret secretAccessKey,
      @WireUnit(ChronoUnit.MILLIS) Duration lifespan,
      String role,
      @JsonAnyGetter Map<String, Object> extra) {

    static SdkToken of(SdkTokenSpec spec) {
      return new SdkToken(
          spec.accessKey(),
          spec.secretAccessKey(),
          spec.lifetime(),
          word(spec.role()),
          spec.extra());
    }
  }

  /** A token for a room or a conversion. */
  record ResourceToken(
      @Nullable String ak,
      @WireUnit(ChronoUnit.MILLIS) Duration lifespan,
      String role,
      @JsonAnyGetter Map<String, Object> extra) {

    static ResourceToken of(TokenSpec spec) {
      return new ResourceToken(spec.accessKey(), spec.lifetime(), word(spec.role()), spec.extra());
    }
  }

  record Ban(boolean isBan) {}

  record SceneSwitch(String scenePath) {}

  record Priority(ConversionPriority priority) {}

  private static String word(WhiteboardRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
