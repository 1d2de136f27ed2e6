package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The converters {@code converter-00001}, {@code converter-00002} and so on, made from a number.
 */
final class SeedConverters {

  private static final String ID_PREFIX = "5eed";
  private static final int ID_DIGITS = 28;
  private static final Duration AGE = Duration.ofHours(1);
  private static final int UIDS_PER_CHANNEL = 16;

  private final Instant created;

  SeedConverters(Instant now) {
    this.created = now.minus(AGE);
  }

  /** A converter that passes on the host of the channel with the same number. */
  Converter make(int number) {
    String channel = channel(number);
    return new Converter(
        id(number),
        number,
        "na",
        Json.object(
            "name",
            "converter-" + "%05d".formatted(number),
            "rawOptions",
            Json.object("rtcChannel", channel, "rtcStreamUid", (long) number * UIDS_PER_CHANNEL),
            "rtmpUrl",
            "rtmp://example.agora.io/live/" + channel),
        created,
        created,
        -1);
  }

  static String id(int number) {
    String digits = Integer.toHexString(number);
    return ID_PREFIX + "0".repeat(ID_DIGITS - digits.length()) + digits;
  }

  /** The number in an ID, or nothing if the ID is not one of a seed. */
  static Optional<Integer> number(String id) {
    return id.matches(ID_PREFIX + "0{20}[0-7][0-9a-f]{7}")
        ? Optional.of(Integer.parseInt(id.substring(id.length() - 8), 16))
        : Optional.empty();
  }

  static String channel(int number) {
    return "channel-" + "%05d".formatted(number);
  }

  /** The number of the seed that serves a channel, or nothing if none does. */
  static Optional<Integer> numberOfChannel(String channel) {
    if (!channel.matches("channel-[0-9]{5,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(channel.substring("channel-".length()));
    return channel.equals(channel(number)) ? Optional.of(number) : Optional.empty();
  }

  /** The number of the seed that bears a name, or nothing if none does. */
  static Optional<Integer> numberOfName(String name) {
    return name.startsWith("converter-")
        ? numberOfChannel("channel-" + name.substring("converter-".length()))
        : Optional.empty();
  }
}
