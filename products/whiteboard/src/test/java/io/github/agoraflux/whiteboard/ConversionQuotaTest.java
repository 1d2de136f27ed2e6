package io.github.agoraflux.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** One conversion of each kind starts in a second, and nothing else waits. */
class ConversionQuotaTest {

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private Wire<Board> wire;
  private Board board;

  @BeforeEach
  void open() {
    LimiterSettings settings =
        LimiterSettings.defaults()
            .time(TimeSource.of(clock))
            .arrivalAllowance(Duration.ZERO)
            .maxWaiting(0);
    wire =
        Board.wire(
            Board::over, client -> client.limits(RateLimits.builder().settings(settings).build()));
    board = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void isDrawnOnByEachStart() {
    startsOneASecond(start());
    startsOneASecond(board.legacy().start(Verbs.oldFile()));
    assertThat(wire.requests()).isEqualTo(4);
  }

  private void startsOneASecond(Publisher<StartedConversion> start) {
    StepVerifier.create(start).expectNextCount(1).verifyComplete();
    StepVerifier.create(start).verifyError(QuotaExceededException.class);
    clock.advanceTimeBy(Duration.ofSeconds(1));
    StepVerifier.create(start).expectNextCount(1).verifyComplete();
  }

  @Test
  void isDrawnOnByNothingElse() {
    StepVerifier.create(start().flatMap(started -> board.whiteboard().conversion(started.id())))
        .expectNextCount(1)
        .verifyComplete();
    for (int i = 0; i < 3; i++) {
      StepVerifier.create(board.whiteboard().conversions()).expectNextCount(1).verifyComplete();
    }
    assertThat(wire.requests()).isEqualTo(5);
  }

  private Mono<StartedConversion> start() {
    return board.whiteboard().startConversion(Verbs.file(ConversionType.STATIC));
  }
}
