package io.github.agoraflux.simulator.channels;

import io.github.agoraflux.simulator.seed.SeedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The channels {@code channel-00001}, {@code channel-00002} and so on, made from their number. */
final class SeedChannels {

  static final SeedName NAME = new SeedName("channel-");

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
    return Channel.of(NAME.of(number), users);
  }

  /** The number of the only channel that is made with a user. */
  static int numberOfUser(long uid) {
    return (int) (uid / UIDS_PER_CHANNEL);
  }
}
