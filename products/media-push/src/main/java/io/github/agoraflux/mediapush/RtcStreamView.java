package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import org.jspecify.annotations.Nullable;

/**
 * A user's video on the canvas.
 *
 * @param uid the user, 1 to 4294967295
 * @param region its place on the canvas
 * @param fillMode how the picture fills its place; null for Agora's default, {@link FillMode#FILL}
 * @param placeholderImageUrl HTTP(S) URL of a JPG, PNG or GIF that is shown while the user sends no
 *     video; null for the user's last picture
 */
public record RtcStreamView(
    @JsonProperty("rtcStreamUid") long uid,
    Region region,
    @Nullable FillMode fillMode,
    @Nullable String placeholderImageUrl)
    implements LayoutView {

  /**
   * A user's video that fills its place.
   *
   * @param uid the user, 1 to 4294967295
   * @param region its place on the canvas
   * @return the view
   */
  public static RtcStreamView of(long uid, Region region) {
    return new RtcStreamView(uid, region, null, null);
  }

  void check(String field) {
    RtcNames.uid(field + ".uid", uid);
    Check.given(field + ".region", region).check(field + ".region");
    Fields.optionalImageUrl(field + ".placeholderImageUrl", placeholderImageUrl);
  }
}
