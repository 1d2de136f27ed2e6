package io.github.agoraflux.simulator.channels;

import io.github.agoraflux.simulator.json.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The channels {@code channel-00001}, {@code channel-00002} and so on, made from their number. */
final class SeedChannels {

  private static final String PREFIX = "channel-";
  private static final int UIDS_PER_CHANNEL = 16;
  private static final int MOST_AUDIENCE = 9;

  private final Instant joined;

  SeedChannels(Instant joined) {
    this.joined = joined;
  }

  /** A live channel with one host and up to eight in the audience. */
  Channel make(int number) {
    long base = (long) number * UIDS_PER_CHANNEL;
    List<User> users = new ArrayList<>();
    users.add(User.host(base).joined(joined));
    for (int i = 1; i <= number % MOST_AUDIENCE; i++) {
      users.add(User.audience(base + i).joined(joined));
    }
    return Channel.of(name(number), users);
  }

  static String name(int number) {
    return PREFIX + "%05d".formatted(number);
  }

  /** The number of the only channel that is made with a user. */
  static int numberOfUser(long uid) {
    return (int) (uid / UIDS_PER_CHANNEL);
  }

  /** The number in a name, or nothing if the name is not one of a seed. */
  static Optional<Integer> number(String name) {
    return name.startsWith(PREFIX)
        ? Numbers.digits(name.substring(PREFIX.length()))
            .filter(number -> number <= Integer.MAX_VALUE)
            .map(Long::intValue)
            .filter(number -> name.equals(name(number)))
        : Optional.empty();
  }
}
