package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.signaling.Conversations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.SignalType;

/** Events whose subscribers give up at random. */
class ReadOnceTest {

  private static final int EVENTS = 10_000;
  private static final int CANCELLATIONS = 100;
  private static final int LONGEST_READ = 150;
  private static final int SERVER_KEEPS = 2_000;
  private static final long SEED = 20_260_102;

  private final List<String> seen = new ArrayList<>();
  private int born;

  @Test
  void loseNothing() throws InterruptedException {
    try (Wire<Signaling> wire = new Wire<>(Signaling::over)) {
      Random random = new Random(SEED);
      Conversations server = wire.agora().conversations();
      for (int i = 0; i < CANCELLATIONS; i++) {
        bear(server);
        readSome(wire.product(), random.nextInt(LONGEST_READ));
      }
      do {
        bear(server);
        wire.product()
            .userEvents()
            .drain()
            .doOnNext(event -> seen.add(event.userId()))
            .blockLast(Duration.ofSeconds(20));
      } while (born < EVENTS);
    }

    List<String> all = IntStream.range(0, EVENTS).mapToObj(i -> "u" + i).toList();
    int lost = EVENTS - new HashSet<>(seen).size();
    int duplicated = seen.size() - new HashSet<>(seen).size();
    System.out.printf(
        "read-once: events %d, cancellations %d, lost %d, duplicated %d, order kept %b, seed %d%n",
        EVENTS, CANCELLATIONS, lost, duplicated, seen.equals(all), SEED);
    assertThat(lost).isZero();
    assertThat(duplicated).isZero();
    assertThat(seen).isEqualTo(all);
  }

  /** As many as the server keeps, no more than have been read so that none is pushed out. */
  private void bear(Conversations server) {
    int most = Math.min(EVENTS, seen.size() + SERVER_KEEPS);
    for (; born < most; born++) {
      server.login("u" + born);
    }
  }

  /** Cancels after some events; after none while the first are still on their way. */
  private void readSome(Signaling signaling, int count) throws InterruptedException {
    CountDownLatch cancelled = new CountDownLatch(1);
    signaling
        .userEvents()
        .poll(Duration.ofSeconds(1))
        .subscribe(
            new BaseSubscriber<>() {
              private int left = count;

              @Override
              protected void hookOnSubscribe(Subscription subscription) {
                requestUnbounded();
                if (left == 0) {
                  cancel();
                }
              }

              @Override
              protected void hookOnNext(UserEvent event) {
                seen.add(event.userId());
                if (--left == 0) {
                  cancel();
                }
              }

              @Override
              protected void hookFinally(SignalType type) {
                cancelled.countDown();
              }
            });
    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
  }
}
