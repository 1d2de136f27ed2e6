package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a recording takes from the channel. Everything may be left to Agora: {@link #defaults()}.
 *
 * @param channelProfile the channel's profile, which must be the one its users set; null for {@link
 *     ChannelProfile#COMMUNICATION}, which is sent, for Agora requires it
 * @param streamTypes which media; null for Agora's default, {@link StreamType#AUDIO_AND_VIDEO}
 * @param videoStreamType which of two video streams; null for Agora's default, {@link
 *     VideoStreamType#HIGH}
 * @param audio whose audio; null for Agora's default, everybody's, but nobody's if {@code video} is
 *     given
 * @param video whose video; null for Agora's default, everybody's, but nobody's if {@code audio} is
 *     given
 * @param maxIdleTime after how long without users (without hosts in live broadcasting) the
 *     recording ends by itself, 5 s to 30 days in whole seconds; null for Agora's default, 30 s. It
 *     is also what ends a recording whose start lost its answer. Agora recommends 300 s
 * @param decryption how to read an encrypted channel; null if it is not
 * @param privateParams what Agora's support or its page on files says to send, such as {@code
 *     {"correctEXTINF":true}}; null for nothing
 * @param extra fields of {@code recordingConfig} that this library has no component for, by their
 *     name on the wire; sent as they are
 */
@Built
public record RecordedMedia(
    @Nullable ChannelProfile channelProfile,
    @Nullable StreamType streamTypes,
    @Nullable VideoStreamType videoStreamType,
    @Nullable UidSelection audio,
    @Nullable UidSelection video,
    @Nullable Duration maxIdleTime,
    @Nullable Decryption decryption,
    @Nullable String privateParams,
    Map<String, Object> extra) {

  private static final long LONGEST_IDLE_SECONDS = 2_592_000;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public RecordedMedia {
    extra = ExtraFields.copyOf(extra);
    Fields.optionalTime("maxIdleTime", maxIdleTime, ChronoUnit.SECONDS, 5, LONGEST_IDLE_SECONDS);
    ExtraFields.check("extra", extra, Bodies.RecordingConfig.class);
  }

  /**
   * Everybody's audio and video, of a channel in the communication profile.
   *
   * @return all of it left to Agora
   */
  public static RecordedMedia defaults() {
    return builder().build();
  }

  /**
   * Begins what a recording takes.
   *
   * @return a builder with nothing set
   */
  public static RecordedMediaBuilder builder() {
    return RecordedMediaBuilder.builder();
  }

  ChannelProfile profile() {
    return channelProfile == null ? ChannelProfile.COMMUNICATION : channelProfile;
  }
}
