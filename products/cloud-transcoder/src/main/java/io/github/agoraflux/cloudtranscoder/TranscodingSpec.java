package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task does: from where, how laid out, and to where.
 *
 * @param streamProcessMode what it does with its inputs; null for Agora's default, {@link
 *     StreamProcessMode#MIX}
 * @param idleTimeout after how long without anybody to take media of it ends by itself, whole
 *     seconds, 1 s to 24 h; null for Agora's default, 5 min. Agora advises a longer one where hosts
 *     come and go
 * @param audioInputs where audio comes from; null for no audio. Audio and video come from one
 *     channel
 * @param videoInputs where video comes from; null for no video
 * @param canvas what video and watermarks are laid on
 * @param watermarks images on the canvas; null for none
 * @param outputs where it goes, at least one
 * @param extra fields of {@code transcoder} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record TranscodingSpec(
    @Nullable StreamProcessMode streamProcessMode,
    @Nullable Duration idleTimeout,
    @Nullable List<AudioInput> audioInputs,
    @Nullable List<VideoInput> videoInputs,
    Canvas canvas,
    @Nullable List<Watermark> watermarks,
    List<Output> outputs,
    Map<String, Object> extra) {

  private static final Duration SHORTEST_IDLE = Duration.ofSeconds(1);
  private static final Duration LONGEST_IDLE = Duration.ofDays(1);

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * outputs[0].video.bitrateKbps}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TranscodingSpec {
    audioInputs = Check.listOrNull(audioInputs);
    videoInputs = Check.listOrNull(videoInputs);
    watermarks = Check.listOrNull(watermarks);
    outputs = Check.listOrEmpty(outputs);
    extra = ExtraFields.copyOf(extra);
    checkIdleTimeout(idleTimeout);
    Fields.each("audioInputs", audioInputs, AudioInput::check);
    Fields.each("videoInputs", videoInputs, VideoInput::check);
    Check.given("canvas", canvas).check("canvas");
    Fields.each("watermarks", watermarks, Watermark::check);
    Check.that(!outputs.isEmpty(), "outputs", "have an output at least", outputs);
    Fields.each("outputs", outputs, Output::check);
    ExtraFields.check("extra", extra, Bodies.Transcoder.class);
  }

  /**
   * Begins a task.
   *
   * @return a builder with nothing set
   */
  public static TranscodingSpecBuilder builder() {
    return TranscodingSpecBuilder.builder();
  }

  private static void checkIdleTimeout(@Nullable Duration time) {
    if (time != null) {
      Check.range("idleTimeout", time, SHORTEST_IDLE, LONGEST_IDLE);
      Check.that(
          time.equals(Duration.ofSeconds(time.toSeconds())),
          "idleTimeout",
          "be whole seconds",
          time);
    }
  }
}
