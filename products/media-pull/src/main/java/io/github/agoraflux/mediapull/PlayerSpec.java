package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cloud player to create: what it plays, in which channel, and as whom.
 *
 * @param name 1 to 64 letters, digits, {@code -} or {@code _}, unique in the project while the
 *     player exists; null for none. Always give one: it keeps a second create from making a second
 *     player, and {@link MediaPull#createOrGet} needs it. Agora suggests channel and user, such as
 *     {@code class32_101}
 * @param streamUrl what it plays: a live stream, a file, or a JPEG or PNG picture, which becomes
 *     video
 * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}
 * @param uid the user it joins as, 0 to 4294967295, where 0 lets Agora choose; different from
 *     everybody else in the channel. Null if {@code account} is given: it is one or the other
 * @param account the user it joins as, where users have texts: 1 to 255 of what a channel's name
 *     may hold; null if {@code uid} is given
 * @param token the token it joins the channel with, made for that user; null for a project without
 *     certificate
 * @param idleTimeout after how long without playing it ends by itself, 5 to 600 whole seconds; null
 *     for Agora's default, 300 s
 * @param playAt when it begins to play, from a day before it is created to five minutes after,
 *     which Agora checks; a file is then played as if it had begun at that time. Null for at once
 * @param audio how it transcodes audio; null for not at all
 * @param video how it transcodes video; null for not at all
 * @param encryption how the channel's media are encrypted; null for not at all
 * @param repeats how often a file is played, at least 1, or {@link #ENDLESSLY}; null for Agora's
 *     default, once
 * @param seekPosition where in a file it begins, whole seconds, less than the file is long; null
 *     for the beginning
 * @param dataStream whether it tells the position in a file to the channel as data stream; null for
 *     Agora's default, no
 * @param streamIp IPv4 address of the stream's origin, which helps where a stream can be had in
 *     some regions only; null for none
 * @param extra fields of {@code player} that this record has no component for, by their name on the
 *     wire; sent as they are, so that what Agora added yesterday can be used today. Values are what
 *     JSON has: strings, numbers, booleans, lists and maps. Wrap what is secret in a {@link Secret}
 */
@Built
public record PlayerSpec(
    @Nullable String name,
    StreamUrl streamUrl,
    String channel,
    @Nullable Long uid,
    @Nullable String account,
    @Nullable Secret token,
    @Nullable Duration idleTimeout,
    @Nullable Instant playAt,
    @Nullable AudioOptions audio,
    @Nullable VideoOptions video,
    @Nullable Encryption encryption,
    @Nullable Integer repeats,
    @Nullable Duration seekPosition,
    @Nullable Boolean dataStream,
    @Nullable String streamIp,
    Map<String, Object> extra) {

  /** A file is played again and again, until the player is deleted. */
  public static final int ENDLESSLY = -1;

  private static final long CHOSEN_BY_AGORA = 0;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * video.bitrateKbps}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public PlayerSpec {
    extra = ExtraFields.copyOf(extra);
    if (name != null) {
      Check.matches("name", name, NAME, "1 to 64 letters, digits, - or _");
    }
    Check.given("streamUrl", streamUrl).check("streamUrl");
    RtcNames.channel("channel", channel);
    checkUser(uid, account);
    checkTimes(idleTimeout, seekPosition);
    checkOptions(audio, video, encryption);
    Check.that(
        repeats == null || repeats == ENDLESSLY || repeats >= 1,
        "repeats",
        "be at least 1, or -1 for endlessly",
        repeats);
    if (streamIp != null) {
      Check.ipv4("streamIp", streamIp);
    }
    ExtraFields.check("extra", extra, Bodies.NewPlayer.class);
  }

  /**
   * Begins a player.
   *
   * @return a builder with nothing set
   */
  public static PlayerSpecBuilder builder() {
    return PlayerSpecBuilder.builder();
  }

  private static void checkUser(@Nullable Long uid, @Nullable String account) {
    boolean isOne = (uid == null) != (account == null);
    Check.that(isOne, "uid", "be given where account is not, and only there", uid);
    if (uid != null && uid != CHOSEN_BY_AGORA) {
      RtcNames.uid("uid", uid);
    }
    if (account != null) {
      RtcNames.account("account", account);
    }
  }

  private static void checkTimes(@Nullable Duration idleTimeout, @Nullable Duration seekPosition) {
    if (idleTimeout != null) {
      Check.range("idleTimeout", idleTimeout, Duration.ofSeconds(5), Duration.ofMinutes(10));
      Check.wholeSeconds("idleTimeout", idleTimeout);
    }
    Bodies.checkPosition(seekPosition);
  }

  private static void checkOptions(
      @Nullable AudioOptions audio, @Nullable VideoOptions video, @Nullable Encryption encryption) {
    if (audio != null) {
      audio.check("audio");
    }
    if (video != null) {
      video.check("video");
    }
    if (encryption != null) {
      encryption.check("encryption");
    }
  }
}
