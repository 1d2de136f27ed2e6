package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * Pushes a page that is recorded to a CDN.
 *
 * @param rtmpUrl where to; Agora pushes to one address at a time
 * @param errorHandling what its failure does to the recording; null for Agora's default, {@link
 *     ErrorHandling#IGNORE}
 */
public record WebPagePush(RtmpUrl rtmpUrl, @Nullable ErrorHandling errorHandling) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the address has another form
   */
  public WebPagePush {
    Check.given("rtmpUrl", rtmpUrl).check("rtmpUrl");
  }

  /**
   * A push whose failure leaves the recording alone.
   *
   * @param rtmpUrl where to
   * @return the push
   * @throws IllegalArgumentException if the address has another form
   */
  public static WebPagePush to(RtmpUrl rtmpUrl) {
    return new WebPagePush(rtmpUrl, null);
  }
}
