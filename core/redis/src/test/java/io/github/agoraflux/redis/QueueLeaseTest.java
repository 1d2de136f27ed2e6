package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class QueueLeaseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LEASE = Duration.ofSeconds(2);

  private static LocalRedis redis;

  @BeforeAll
  static void startRedis() {
    redis = LocalRedis.known();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @Test
  void anotherJvmTakesOverWhenTheHolderIsKilled() {
    try (ChildJvm holding = holder()) {
      holding.until("ready");
      Turn first = Turn.of(holding.next());
      try (ChildJvm waiting = holder()) {
        waiting.until("ready");
        // Longer than the lease lasts without renewal: so it was renewed, and the other kept out.
        Turn later = first;
        while (later.time - first.time < LEASE.toNanos()) {
          later = Turn.of(holding.next());
          assertThat(later.token).isEqualTo(first.token);
        }
        assertThat(waiting.said()).isEmpty();

        long killed = System.nanoTime();
        holding.kill();
        Turn taken = Turn.of(waiting.next());

        assertThat(holding.said())
            .allSatisfy(line -> assertThat(Turn.of(line).time).isLessThan(taken.time));
        assertThat(taken.token).isGreaterThan(first.token);
        assertThat(taken.time - killed).isLessThan(LEASE.plusMillis(500).toNanos());
      }
    }
  }

  @Test
  void whoIsDoneGivesTheLeaseBack() {
    try (AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      QueueLease lease = machine.lease("done", Duration.ofMinutes(1));

      StepVerifier.create(lease.whileHeld(held -> Flux.just(held.name(), "two")))
          .expectNext("done", "two")
          .expectComplete()
          .verify(PATIENCE);
      StepVerifier.create(lease.whileHeld(held -> Flux.error(new IllegalStateException("own"))))
          .expectErrorMessage("own")
          .verify(PATIENCE);
      StepVerifier.create(lease.whileHeld(held -> Flux.just(1).concatWith(Flux.never())), 1)
          .expectNext(1)
          .thenCancel()
          .verify(PATIENCE);

      StepVerifier.create(lease.whileHeld(held -> Mono.just("free")))
          .expectNext("free")
          .expectComplete()
          .verify(PATIENCE);
    }
  }

  @Test
  void aHolderThatCannotRenewStopsAndBeginsAnew() {
    try (AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      List<String> course = new CopyOnWriteArrayList<>();
      Sinks.Many<Integer> begun = Sinks.many().replay().all();
      Disposable holding =
          machine
              .lease("stolen", LEASE)
              .whileHeld(
                  held -> {
                    course.add("held");
                    begun.tryEmitNext(course.size());
                    return Flux.never().doOnCancel(() -> course.add("stopped"));
                  })
              .subscribe();

      begun.asFlux().blockFirst(PATIENCE);
      redis.ask(
          commands -> commands.set("agoraflux:lease:stolen", "a thief", SetArgs.Builder.px(1500)));
      begun.asFlux().skip(1).blockFirst(PATIENCE);

      assertThat(course).containsExactly("held", "stopped", "held");
      holding.dispose();
    }
  }

  @Test
  void nobodyHoldsALeaseWithoutRedis() {
    try (LocalRedis mortal = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(mortal.uri())) {
      Sinks.Empty<Void> held = Sinks.empty();
      Sinks.Empty<Void> stopped = Sinks.empty();
      List<Long> times = new ArrayList<>();
      Disposable holding =
          machine
              .lease("mortal", LEASE)
              .whileHeld(
                  lease -> {
                    held.tryEmitEmpty();
                    return Flux.never()
                        .doOnCancel(
                            () -> {
                              times.add(System.nanoTime());
                              stopped.tryEmitEmpty();
                            });
                  })
              .subscribe();
      held.asMono().block(PATIENCE);

      long killed = System.nanoTime();
      mortal.kill();
      stopped.asMono().block(PATIENCE);

      assertThat(times.get(0) - killed).isLessThan(LEASE.toNanos());
      holding.dispose();
    }
  }

  @Test
  void aLeaseWithoutEndIsAskedForNowAndThen() {
    try (LocalRedis other = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(other.uri())) {
      other.ask(commands -> commands.set("agoraflux:lease:endless", "somebody"));

      StepVerifier.create(
              machine.lease("endless", Duration.ofDays(1)).whileHeld(held -> Mono.just(held)))
          .expectSubscription()
          .expectNoEvent(Duration.ofSeconds(1))
          .thenCancel()
          .verify(PATIENCE);

      assertThat(attempts(other)).isBetween(2, 30);
    }
  }

  private static int attempts(LocalRedis redis) {
    String statistics = redis.ask(commands -> commands.info("commandstats"));
    Matcher eval = Pattern.compile("cmdstat_eval:calls=(\\d+)").matcher(statistics);
    assertThat(eval.find()).isTrue();
    return Integer.parseInt(eval.group(1));
  }

  @Test
  void leasesOfOtherNamespacesAreOthers() {
    try (AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      Flux<String> inside =
          machine.lease("stage", "one", LEASE).whileHeld(held -> Mono.just(held.name()));

      StepVerifier.create(machine.lease("one", LEASE).whileHeld(held -> inside))
          .expectNext("one")
          .expectComplete()
          .verify(PATIENCE);

      assertThat(redis.keys()).contains("stage:lease:one:token", "agoraflux:lease:one:token");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> machine.lease(" ", "one", LEASE))
          .withMessageContaining("namespace");
    }
  }

  @Test
  void refusesWhatIsNoLease() {
    try (AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> machine.lease(" ", LEASE))
          .withMessageContaining("name");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> machine.lease("short", Duration.ofMillis(999)))
          .withMessageContaining("leaseTime");
    }
  }

  private static ChildJvm holder() {
    return ChildJvm.start(LeaseHolder.class, redis.uri(), LEASE.toString());
  }

  private record Turn(long token, long time) {

    static Turn of(String line) {
      String[] words = line.split(" ", -1);
      return new Turn(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }
  }
}
