package io.github.agoraflux.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.polling.Polling;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.subscriber.TestSubscriber;

/** How a file is converted from its start to its end, in virtual time. */
class ConvertTest {

  private static final String STARTED = "{\"uuid\":\"one\",\"status\":\"Waiting\"}";
  private static final String AT =
      "{\"uuid\":\"one\",\"status\":\"%s\",\"convertedPercentage\":%d}";
  private static final String FAILED =
      "{\"uuid\":\"one\",\"status\":\"Fail\",\"errorCode\":\"2010201\","
          + "\"errorMessage\":\"unsupported file format\"}";

  private TimedWire<Board> wire;

  @BeforeEach
  void open() {
    wire = Board.timed(Board::over);
    wire.answer("whiteboard.start-conversion", 201, STARTED)
        .answer("whiteboard.cancel-conversion", 200, "{\"taskId\":\"one\",\"success\":true}")
        .answer("whiteboard.legacy-start-conversion", 201, STARTED);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private TestSubscriber<Conversion> convert() {
    TestSubscriber<Conversion> told = TestSubscriber.create();
    wire.product().whiteboard().convert(Verbs.file(ConversionType.STATIC)).subscribe(told);
    return told;
  }

  private TimedWire<Board> answers(String... bodies) {
    for (String body : bodies) {
      wire.answer("whiteboard.get-conversion", 200, body);
    }
    return wire;
  }

  @Test
  void tellsTheProgressAndTheResultLast() {
    answers(AT.formatted("Waiting", 0), AT.formatted("Converting", 40));
    answers(AT.formatted("Finished", 100));

    TestSubscriber<Conversion> told = convert();
    wire.advance(Duration.ofMinutes(1));

    assertThat(told.isTerminatedComplete()).isTrue();
    assertThat(told.getReceivedOnNext())
        .extracting(Conversion::percentage)
        .containsExactly(0.0, 40.0, 100.0);
    assertThat(wire.calls())
        .containsExactly(
            "0 start-conversion", "1 get-conversion", "3 get-conversion", "6 get-conversion");
  }

  @Test
  void asksLessAndLessOften() {
    answers(AT.formatted("Waiting", 0));

    TestSubscriber<Conversion> told = convert();
    wire.advance(Duration.ofMinutes(10));

    assertThat(told.isTerminatedOrCancelled()).isFalse();
    assertThat(told.getReceivedOnNext()).hasSizeBetween(40, 45);
  }

  @Test
  void failsIfTheConversionHasFailed() {
    answers(FAILED);

    TestSubscriber<Conversion> told = convert();
    wire.advance(Duration.ofMinutes(1));

    assertThat(told.expectTerminalError())
        .asInstanceOf(InstanceOfAssertFactories.type(ConversionFailedException.class))
        .satisfies(
            failure -> {
              assertThat(ConversionErrorCode.of(failure))
                  .contains(ConversionErrorCode.UNSUPPORTED_FORMAT);
              assertThat(failure.failure().message()).isEqualTo("unsupported file format");
              assertThat(failure.isRetryable()).isFalse();
              assertThat(failure.status()).isEqualTo(200);
              assertThat(failure.resourceId()).isEqualTo("one");
            });
    assertThat(wire.calls()).containsExactly("0 start-conversion", "1 get-conversion");
  }

  @Test
  void cancelsWhatNobodyWaitsFor() {
    answers(AT.formatted("Converting", 10));

    TestSubscriber<Conversion> told = convert();
    wire.advance(Duration.ofSeconds(2));
    told.cancel();
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls())
        .containsExactly("0 start-conversion", "1 get-conversion", "2 cancel-conversion");
  }

  @Test
  void cancelsWhatCannotBeAskedForAnyMore() {
    wire.answer("whiteboard.get-conversion", 500, "{}");

    TestSubscriber<Conversion> told = convert();
    wire.advance(Duration.ofMinutes(1));

    assertThat(told.expectTerminalError()).isExactlyInstanceOf(ServerException.class);
    assertThat(wire.calls()).endsWith("1 cancel-conversion");
  }

  @Test
  void tellsThatItCouldNotBeCancelled() {
    try (TimedWire<Board> strict =
        Board.timed(Board::over)
            .answer("whiteboard.start-conversion", 201, STARTED)
            .answer("whiteboard.get-conversion", 500, "{}")
            .answer("whiteboard.cancel-conversion", 403, "{\"message\":\"role forbidden\"}")) {
      TestSubscriber<Conversion> told = TestSubscriber.create();
      strict.product().whiteboard().convert(Verbs.file(ConversionType.STATIC)).subscribe(told);
      strict.advance(Duration.ofMinutes(1));

      assertThat(told.expectTerminalError()).isExactlyInstanceOf(ServerException.class);
      assertThat(told.expectTerminalError().getSuppressed())
          .hasAtLeastOneElementOfType(RejectedException.Forbidden.class);
      assertThat(strict.calls()).endsWith("1 cancel-conversion");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void asksAtMostOnceMoreThanItIsAskedFor(int demand) {
    answers(AT.formatted("Converting", 10));
    wire.answer("whiteboard.legacy-get-conversion", 200, AT.formatted("Converting", 10));
    TestSubscriber<Conversion> told = TestSubscriber.builder().initialRequest(demand).build();
    TestSubscriber<LegacyConversion> toldOld =
        TestSubscriber.builder().initialRequest(demand).build();

    wire.product().whiteboard().convert(Verbs.file(ConversionType.STATIC)).subscribe(told);
    wire.product().legacy().convert(Verbs.oldFile()).subscribe(toldOld);
    wire.advance(Duration.ofHours(1));

    assertThat(told.getReceivedOnNext()).hasSize(demand);
    assertThat(toldOld.getReceivedOnNext()).hasSize(demand);
    assertThat(asked(" get-conversion")).isBetween((long) demand, demand + 1L);
    assertThat(asked(" legacy-get-conversion")).isBetween((long) demand, demand + 1L);
  }

  private long asked(String verb) {
    return wire.calls().stream().filter(call -> call.endsWith(verb)).count();
  }

  @Test
  void goesOnOnlyAsLongAsTheSettingsSay() {
    try (TimedWire<Board> brief =
        Board.timed(
            agora ->
                Board.over(
                    agora,
                    settings ->
                        settings.conversionPolling(
                            Polling.every(Duration.ofSeconds(5))
                                .deadline(Duration.ofSeconds(12)))))) {
      brief
          .answer("whiteboard.start-conversion", 201, STARTED)
          .answer("whiteboard.get-conversion", 200, AT.formatted("Waiting", 0))
          .answer("whiteboard.cancel-conversion", 200, "{\"taskId\":\"one\",\"success\":false}");
      TestSubscriber<Conversion> told = TestSubscriber.create();
      brief.product().whiteboard().convert(Verbs.file(ConversionType.STATIC)).subscribe(told);
      brief.advance(Duration.ofMinutes(1));

      assertThat(told.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
      assertThat(brief.calls())
          .containsExactly(
              "0 start-conversion",
              "0 get-conversion",
              "5 get-conversion",
              "10 get-conversion",
              "12 cancel-conversion");
    }
  }

  @Test
  void convertsInTheOldWayWithoutCancelling() {
    wire.answer("whiteboard.legacy-get-conversion", 200, AT.formatted("Converting", 1))
        .answer(
            "whiteboard.legacy-get-conversion",
            200,
            "{\"uuid\":\"one\",\"status\":\"Fail\",\"failedReason\":\"too large\"}");
    TestSubscriber<LegacyConversion> told = TestSubscriber.create();
    wire.product().legacy().convert(Verbs.oldFile()).subscribe(told);
    wire.advance(Duration.ofMinutes(1));

    assertThat(told.getReceivedOnNext()).hasSize(1);
    assertThat(told.expectTerminalError())
        .isInstanceOfSatisfying(
            ConversionFailedException.class,
            failure -> assertThat(failure.resourceId()).isEqualTo("one"))
        .hasMessageContaining("too large");
    assertThat(wire.calls())
        .containsExactly(
            "0 legacy-start-conversion", "1 legacy-get-conversion", "3 legacy-get-conversion");
  }
}
