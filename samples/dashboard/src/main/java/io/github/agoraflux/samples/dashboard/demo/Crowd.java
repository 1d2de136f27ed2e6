package io.github.agoraflux.samples.dashboard.demo;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.channels.User;
import java.util.List;
import java.util.Random;

/** Users who come and go in a handful of channels, the same with each start. */
final class Crowd {

  private static final List<String> CHANNELS =
      List.of(
          "chess-club",
          "concert",
          "language-class",
          "product-launch",
          "stand-up",
          "support-desk",
          "town-hall");

  private static final int USUAL_SIZE = 14;
  private static final int MOST_UIDS = 9000;
  private static final int FIRST_UID = 1000;

  private final AgoraSimulator agora;
  private final Random random = new Random(7);

  Crowd(AgoraSimulator agora) {
    this.agora = agora;
  }

  void gather() {
    for (String channel : CHANNELS) {
      int size = 3 + random.nextInt(USUAL_SIZE);
      for (int user = 0; user < size; user++) {
        join(channel, user < 2);
      }
    }
  }

  String anyChannel() {
    return CHANNELS.get(random.nextInt(CHANNELS.size()));
  }

  void move() {
    String channel = anyChannel();
    List<Long> there =
        agora.channels().find(channel).map(found -> List.copyOf(found.users().keySet())).stream()
            .flatMap(List::stream)
            .toList();
    if (there.size() < 3 || random.nextInt(2 * USUAL_SIZE) > there.size()) {
      join(channel, there.isEmpty());
    } else {
      leave(channel, there.get(1 + random.nextInt(there.size() - 1)));
    }
  }

  private void join(String channel, boolean host) {
    long uid = (long) FIRST_UID + random.nextInt(MOST_UIDS);
    agora.channels().join(channel, host ? User.host(uid) : User.audience(uid));
    agora.conversations().login(name(uid));
    agora.conversations().join(name(uid), channel);
  }

  private void leave(String channel, long uid) {
    agora.channels().leave(channel, uid);
    agora.conversations().leave(name(uid), channel);
    agora.conversations().logout(name(uid));
  }

  private static String name(long uid) {
    return "user-" + uid;
  }
}
