package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How all streams of a project are treated that no template is for: the form that templates have
 * taken the place of. Agora deprecates it.
 *
 * @param video how video is transcoded, without a second video, which stands beside it here; null
 *     for not at all
 * @param audio how audio is transcoded; null for Agora's default
 * @param simulcastStream a second, smaller video; null for none
 * @param extra fields of {@code settings} that this record has no component for, by their name on
 *     the wire; sent as they are
 */
@Built
public record GlobalTranscoding(
    @Nullable VideoTranscoding video,
    @Nullable AudioTranscoding audio,
    @Nullable SimulcastStream simulcastStream,
    Map<String, Object> extra) {

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * video.bitrateKbps}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public GlobalTranscoding {
    extra = ExtraFields.copyOf(extra);
    if (video != null) {
      video.check("video");
      Check.that(
          video.simulcastStream() == null,
          "video.simulcastStream",
          "be absent, for here it stands beside the video",
          video.simulcastStream());
    }
    if (audio != null) {
      audio.check("audio");
    }
    if (simulcastStream != null) {
      simulcastStream.check("simulcastStream");
    }
    ExtraFields.check("extra", extra, Bodies.GlobalSettings.class);
  }

  /**
   * Begins settings.
   *
   * @return a builder with nothing set
   */
  public static GlobalTranscodingBuilder builder() {
    return GlobalTranscodingBuilder.builder();
  }
}
