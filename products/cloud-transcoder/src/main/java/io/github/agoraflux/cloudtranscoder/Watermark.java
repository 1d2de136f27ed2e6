package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image on the canvas.
 *
 * @param imageUrl HTTP(S) URL of a jpg or png
 * @param region where it is on the canvas; its layer 0 to 100
 * @param fillMode how it fills that; null for Agora's default, {@link FillMode#FILL}
 * @param extra fields of the watermark that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record Watermark(
    String imageUrl,
    Region region,
    @Nullable FillMode fillMode,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TranscodingSpec} checks. */
  public Watermark {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * An image that fills its place.
   *
   * @param imageUrl HTTP(S) URL of a jpg or png
   * @param region where it is on the canvas
   * @return the watermark
   */
  public static Watermark of(String imageUrl, Region region) {
    return new Watermark(imageUrl, region, null, Map.of());
  }

  /**
   * Begins a watermark.
   *
   * @return a builder with nothing set
   */
  public static WatermarkBuilder builder() {
    return WatermarkBuilder.builder();
  }

  void check(String field) {
    Fields.imageUrl(field + ".imageUrl", imageUrl);
    Check.given(field + ".region", region).check(field + ".region", 0);
    ExtraFields.check(field + ".extra", extra, Watermark.class);
  }
}
