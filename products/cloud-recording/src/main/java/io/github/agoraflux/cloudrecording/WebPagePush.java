package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pushes a page that is recorded to a CDN.
 *
 * @param rtmpUrl where to; Agora pushes to one address at a time
 * @param errorHandling what its failure does to the recording; null for Agora's default, {@link
 *     ErrorHandling#IGNORE}
 * @param extra fields of its {@code serviceParam} that this record has no component for, by their
 *     name on the wire; sent as they are
 */
@Built
public record WebPagePush(
    RtmpUrl rtmpUrl, @Nullable ErrorHandling errorHandling, Map<String, Object> extra) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public WebPagePush {
    extra = ExtraFields.copyOf(extra);
    Check.given("rtmpUrl", rtmpUrl).check("rtmpUrl");
    ExtraFields.check("extra", extra, Bodies.Outputs.class);
  }

  /**
   * Begins a push.
   *
   * @return a builder with nothing set
   */
  public static WebPagePushBuilder builder() {
    return WebPagePushBuilder.builder();
  }

  /**
   * A push whose failure leaves the recording alone.
   *
   * @param rtmpUrl where to
   * @return the push
   * @throws IllegalArgumentException if the address has another form
   */
  public static WebPagePush to(RtmpUrl rtmpUrl) {
    return builder().rtmpUrl(rtmpUrl).build();
  }
}
