package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the users of a composite recording stand on its canvas.
 *
 * @param type who arranges them; null for Agora's default, {@link LayoutType#FLOATING}
 * @param maxResolutionUid who is in the large window of a vertical layout, 1 to 4294967295; null to
 *     leave it to Agora
 * @param backgroundColor the canvas as {@code 0xRRGGBB}, 0 to 16777215; null for Agora's default,
 *     black
 * @param backgroundImage URL of an image on the canvas, cropped until it fills it; null for none
 * @param defaultUserBackgroundImage URL of what is shown in place of users who have sent no video
 *     for 3.5 seconds; null for nothing
 * @param regions the windows of a custom layout, at most 17; null for none
 * @param userBackgrounds what is shown in place of single users, at most one each; null for none
 * @param extra fields that this record has no component for, by their name on the wire; sent beside
 *     {@code mixedVideoLayout}
 */
@Built
public record VideoLayout(
    @Nullable LayoutType type,
    @Nullable Long maxResolutionUid,
    @Nullable Integer backgroundColor,
    @Nullable String backgroundImage,
    @Nullable String defaultUserBackgroundImage,
    @Nullable List<LayoutRegion> regions,
    @Nullable List<UserBackground> userBackgrounds,
    Map<String, Object> extra) {

  private static final int MOST_REGIONS = 17;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public VideoLayout {
    regions = Check.listOrNull(regions);
    userBackgrounds = Check.listOrNull(userBackgrounds);
    extra = ExtraFields.copyOf(extra);
    if (maxResolutionUid != null) {
      RtcNames.uid("maxResolutionUid", maxResolutionUid);
    }
    Check.optionalRange("backgroundColor", backgroundColor, 0, 0xFF_FFFF);
    Fields.optionalUrl("backgroundImage", backgroundImage);
    Fields.optionalUrl("defaultUserBackgroundImage", defaultUserBackgroundImage);
    checkRegions(type, regions);
    ExtraFields.check("extra", extra, Bodies.TranscodingConfig.class);
  }

  /**
   * Begins a layout.
   *
   * @return a builder with nothing set
   */
  public static VideoLayoutBuilder builder() {
    return VideoLayoutBuilder.builder();
  }

  /**
   * A layout that Agora arranges.
   *
   * @param type how
   * @return the layout
   */
  public static VideoLayout of(LayoutType type) {
    return builder().type(type).build();
  }

  /**
   * A custom layout.
   *
   * @param regions the windows, 1 to 17
   * @return the layout
   * @throws IllegalArgumentException if there is none, or there are too many
   */
  public static VideoLayout of(LayoutRegion... regions) {
    return builder().type(LayoutType.CUSTOM).regions(List.of(regions)).build();
  }

  private static void checkRegions(
      @Nullable LayoutType type, @Nullable List<LayoutRegion> regions) {
    boolean custom = LayoutType.CUSTOM.equals(type);
    if (custom || regions != null) {
      Check.that(
          custom || (type != null && !type.isKnown()),
          "regions",
          "be given in a custom layout and in no other",
          regions);
      Check.range("regions.size", regions == null ? 0 : regions.size(), 1, MOST_REGIONS);
    }
  }
}
