package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is being pushed. Whether it is muted is not told.
 *
 * @param id the id of this time that it is pushed
 * @param channel the channel it is heard and seen in
 * @param uid the host it comes from
 * @param url where it is pushed to, with its stream key
 * @param status what it is doing
 * @param beginAt when the encoder connected, as Agora writes it: in its examples Unix seconds, in
 *     its pages a date and time of no named zone; {@link #beganAt()} reads the former
 * @param bitrateKbps bitrate of audio and video as they arrive, in kbit/s; null if not told
 * @param video the video as it arrives; null unless it is {@link StreamStatus#RUNNING}
 * @param audio the audio as it arrives; null unless it is {@link StreamStatus#RUNNING}
 */
public record LiveStream(
    @JsonProperty("sid") SessionId id,
    String channel,
    String uid,
    @Nullable IngestUrl url,
    StreamStatus status,
    @Nullable String beginAt,
    @JsonProperty("bitrate") @Nullable Integer bitrateKbps,
    @Nullable Video video,
    @Nullable Audio audio) {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  /**
   * When the encoder connected.
   *
   * @return the moment, to the second; null where Agora's text does not tell it for certain
   */
  public @Nullable Instant beganAt() {
    return beginAt != null && SECONDS.matcher(beginAt).matches()
        ? Instant.ofEpochSecond(Long.parseLong(beginAt))
        : null;
  }

  boolean isPushedWith(StreamKey streamKey) {
    return url != null && url.endsWith(streamKey);
  }

  /**
   * Video as it arrives.
   *
   * @param width pixels
   * @param height pixels
   * @param fps frames a second
   */
  public record Video(int width, int height, double fps) {}

  /**
   * Audio as it arrives.
   *
   * @param channels 1 for mono, 2 for stereo
   * @param sampleRateHz samples a second
   */
  public record Audio(int channels, @JsonProperty("sampleRate") int sampleRateHz) {}
}
