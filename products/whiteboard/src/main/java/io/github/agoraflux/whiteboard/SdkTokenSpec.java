package io.github.agoraflux.whiteboard;

import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.Map;

/**
 * An SDK token to ask Agora for.
 *
 * @param accessKey the access key (AK) of the project, from Agora Console
 * @param secretAccessKey the secret access key (SK), which travels in the request's body
 * @param lifetime how long the token lasts, whole milliseconds up to 36,500 days; {@link #FOREVER}
 *     for without end
 * @param role what its bearer may do
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record SdkTokenSpec(
    String accessKey,
    Secret secretAccessKey,
    Duration lifetime,
    WhiteboardRole role,
    Map<String, Object> extra) {

  /** The lifetime of a token that never ends. */
  public static final Duration FOREVER = Duration.ZERO;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public SdkTokenSpec {
    extra = ExtraFields.copyOf(extra);
    Check.notBlank("accessKey", accessKey);
    Check.given("secretAccessKey", secretAccessKey);
    Fields.lifetime("lifetime", lifetime);
    Check.given("role", role);
    ExtraFields.check("extra", extra, Bodies.SdkToken.class);
  }

  /**
   * Begins a token.
   *
   * @return a builder with nothing set
   */
  public static SdkTokenSpecBuilder builder() {
    return SdkTokenSpecBuilder.builder();
  }
}
