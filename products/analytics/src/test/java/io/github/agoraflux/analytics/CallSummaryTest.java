package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.harness.Wire;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The way from a call that was found to what is told of it. */
class CallSummaryTest {

  private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant LATEST = BEGIN.plusSeconds(600);

  /** As long as the Enterprise plan has no data of what just happened. */
  private static final Duration DELAY = Duration.ofSeconds(100);

  @Test
  void asksNoFurtherThanItsEnd() {
    assertThat(endingAt(LATEST.minusSeconds(1)).key(LATEST).to()).isEqualTo("2026-01-01T10:09:59Z");
    assertThat(endingAt(LATEST).key(LATEST).to()).isEqualTo(LATEST);
  }

  @Test
  void asksNoFurtherThanThereIsData() {
    assertThat(endingAt(LATEST.plusSeconds(1)).key(LATEST).to()).isEqualTo(LATEST);
    assertThat(endingAt(null).key(LATEST)).isEqualTo(new CallKey(CallId.of("c"), BEGIN, LATEST));
  }

  @Test
  void cannotBeAskedForBeforeThereIsData() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> endingAt(null).key(BEGIN.minusSeconds(1)))
        .withMessageStartingWith("call.to must not be before");
  }

  @Test
  void leadsToTheSessionsOfACallThatGoesOn() {
    try (Seeded seeded = new Seeded()) {
      StepVerifier.create(sessions(seeded, Wire.NOW.minus(DELAY)).map(CallSession::uid))
          .expectNext(8L, 7L)
          .verifyComplete();
      assertThat(seeded.sent())
          .contains("?start_ts=1767322200&end_ts=" + Wire.NOW.minus(DELAY).getEpochSecond() + "&");

      StepVerifier.create(sessions(seeded, Wire.NOW))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(SearchLimit.of((AgoraException) failure))
                      .contains(SearchLimit.DATA_DELAY));
    }
  }

  private static Flux<CallSession> sessions(Seeded seeded, Instant latest) {
    CallInspector calls = seeded.product().calls();
    return calls
        .calls(s -> s.from(Seeded.WINDOW).to(Wire.NOW.minusSeconds(20)).channel("live"))
        .doOnNext(found -> assertThat(found.finished()).isFalse())
        .concatMap(found -> calls.sessions(s -> s.call(found.key(latest))));
  }

  private static CallSummary endingAt(@Nullable Instant end) {
    return new CallSummary(CallId.of("c"), "room", BEGIN, end, end != null, null, null, null, null);
  }
}
