package io.github.agoraflux.whiteboard;

import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A room or task token to ask Agora for.
 *
 * @param lifetime how long the token lasts, whole milliseconds up to 36,500 days; {@link #FOREVER}
 *     for without end
 * @param role what its bearer may do: not more than the bearer of the SDK token that asks
 * @param accessKey the access key (AK) of the project; null for what Agora's documentation knows:
 *     none, for the SDK token tells. Agora's published collection of requests has one
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record TokenSpec(
    Duration lifetime, WhiteboardRole role, @Nullable String accessKey, Map<String, Object> extra) {

  /** The lifetime of a token that never ends. */
  public static final Duration FOREVER = Duration.ZERO;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TokenSpec {
    extra = ExtraFields.copyOf(extra);
    Fields.lifetime("lifetime", lifetime);
    Check.given("role", role);
    if (accessKey != null) {
      Check.notBlank("accessKey", accessKey);
    }
    ExtraFields.check("extra", extra, Bodies.ResourceToken.class);
  }

  /**
   * Begins a token.
   *
   * @return a builder with nothing set
   */
  public static TokenSpecBuilder builder() {
    return TokenSpecBuilder.builder();
  }
}
