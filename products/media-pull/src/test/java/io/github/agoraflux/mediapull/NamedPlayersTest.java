package io.github.agoraflux.mediapull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** When a lost player is looked for, by default. */
class NamedPlayersTest {

  private final OutcomeUnknownException lost =
      new OutcomeUnknownException(Failure.of("media-pull.create"), "look", null);

  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void looksAfterTenSecondsThenEveryFiveAndGivesUpAfterForty() {
    StepVerifier.withVirtualTime(() -> players(Integer.MAX_VALUE).survivor("mine", lost))
        .thenAwait(Duration.ofMillis(9_999))
        .then(() -> assertThat(looks).hasValue(0))
        .thenAwait(Duration.ofMillis(1))
        .then(() -> assertThat(looks).hasValue(1))
        .thenAwait(Duration.ofSeconds(5))
        .then(() -> assertThat(looks).hasValue(2))
        .thenAwait(Duration.ofSeconds(25))
        .verifyErrorSatisfies(
            failure -> {
              assertThat(failure).isSameAs(lost);
              assertThat(failure.getSuppressed())
                  .hasAtLeastOneElementOfType(BudgetExceededException.class);
            });
    assertThat(looks.get()).isBetween(6, 7);
  }

  @Test
  void endsWhenItIsThere() {
    StepVerifier.withVirtualTime(() -> players(3).survivor("mine", lost))
        .thenAwait(Duration.ofSeconds(20))
        .assertNext(found -> assertThat(found.id()).hasToString("c"))
        .verifyComplete();
    assertThat(looks).hasValue(3);
  }

  /** A list that shows other players, and from some look on the one that is looked for. */
  private NamedPlayers players(int shownAt) {
    Flux<Player> list =
        Flux.defer(
            () -> {
              Flux<Player> others = Flux.just(player("a", "other"), player("b", null));
              return looks.incrementAndGet() < shownAt
                  ? others
                  : others.concatWithValues(player("c", "mine"));
            });
    return new NamedPlayers(list, MediaPullSettings.LOOKUP);
  }

  private static Player player(String id, String name) {
    return new Player(PlayerId.of(id), name, null, null, null, null, null, null);
  }
}
