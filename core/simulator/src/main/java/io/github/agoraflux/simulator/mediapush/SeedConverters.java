package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.seed.SeedName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The converters {@code converter-00001}, {@code converter-00002} and so on, made from a number.
 */
final class SeedConverters {

  static final SeedName NAME = new SeedName("converter-");
  static final SeedName CHANNEL = new SeedName("channel-");

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
    String channel = CHANNEL.of(number);
    return new Converter(
        id(number),
        number,
        "na",
        Json.object(
            "name",
            NAME.of(number),
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
}
