package io.github.agoraflux.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.whiteboard.WhiteboardScope;
import io.github.agoraflux.auth.whiteboard.WhiteboardToken;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.whiteboard.Conversions;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Conversions of both kinds, against a server with a queue. */
class ConversionsTest {

  private static final Duration STEP = Duration.ofSeconds(1);

  private Wire<Board> wire;
  private Whiteboard whiteboard;
  private Conversions conversions;

  @BeforeEach
  void open() {
    wire = Board.wire();
    whiteboard = wire.product().whiteboard();
    conversions = Board.at(wire.agora()).conversions();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void startsAConversionWithEveryField() {
    StepVerifier.create(
            whiteboard.startConversion(
                spec ->
                    spec.resource(Verbs.FILE)
                        .type(ConversionType.STATIC)
                        .preview(false)
                        .scale(0.1)
                        .outputFormat(ImageFormat.JPEG)
                        .webhookEndpoint("https://example.com/hook")
                        .webhookRetry(10)
                        .imageCompressionLevel(4)
                        .buildSpa(false)
                        .extra(Map.of("beta", 1))))
        .assertNext(
            started -> assertThat(conversions.waiting()).containsExactly(started.id().value()))
        .verifyComplete();

    assertSent(
        "POST",
        "/v5/projector/tasks",
        "{\"resource\":\"https://example.com/slides.pptx\",\"type\":\"static\",\"preview\":false,"
            + "\"scale\":0.1,\"outputFormat\":\"jpeg\","
            + "\"webhookEndpoint\":\"https://example.com/hook\",\"webhookRetry\":10,"
            + "\"imageCompressionLevel\":4,\"buildSpa\":false,\"beta\":1}");
  }

  @Test
  void tellsHowFarItIsUntilEveryPageIsAnImage() {
    conversions.document(Verbs.FILE, 3);
    ConversionId id = started(ConversionType.STATIC);

    assertThat(status(id)).isEqualTo(ConversionStatus.WAITING);
    assertSent("GET", "/v5/projector/tasks/" + id, "");
    wire.time().advance(STEP.plus(STEP));
    Conversion half = whiteboard.conversion(id).block(Board.PATIENCE);
    assertThat(half.status()).isEqualTo(ConversionStatus.CONVERTING);
    assertThat(half.percentage()).isEqualTo(50);
    wire.time().advance(STEP);
    Conversion done = whiteboard.conversion(id).block(Board.PATIENCE);
    assertThat(done.hasEnded()).isTrue();
    assertThat(done.pageCount()).isEqualTo(3);
    assertThat(done.images().keySet()).containsExactly(1, 2, 3);
    assertThat(done.images().get(2).toBackground().width()).isEqualTo(1440);
    assertThat(done.previews()).isEmpty();
  }

  @Test
  void keepsPagesInTheirOrder() {
    Map<Integer, String> previews = new LinkedHashMap<>();
    IntStream.range(0, 12).forEach(i -> previews.put(12 - i, "https://example.com/" + i));

    Conversion conversion =
        new Conversion(
            Verbs.TASK,
            ConversionType.DYNAMIC,
            ConversionStatus.FINISHED,
            100.0,
            null,
            12,
            Map.of(),
            previews,
            null,
            null,
            List.of(),
            null,
            null);

    assertThat(conversion.previews().keySet())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(conversion.previews()).isUnmodifiable().isEqualTo(previews);
  }

  @Test
  void takesARepeatedCancellationForDone() {
    try (Wire<Board> patient =
        Board.wire(
            Board::over,
            client -> client.failover(it -> it.waits(List.of(Duration.ofMillis(1)))))) {
      Whiteboard board = patient.product().whiteboard();
      ConversionId id =
          board.startConversion(Verbs.file(ConversionType.STATIC)).block(Board.PATIENCE).id();
      patient.reset();
      patient.agora().faults().inject("whiteboard.cancel-conversion", Fault.status(504, true), 1);

      StepVerifier.create(board.cancelConversion(id)).verifyComplete();

      assertThat(patient.requests()).isEqualTo(2);
      assertThat(Board.at(patient.agora()).conversions().waiting()).isEmpty();
      StepVerifier.create(board.cancelConversion(id)).verifyError(RejectedException.NotFound.class);
    }
  }

  @Test
  void bearsTheTokenOfTheVeryConversion() {
    ConversionId id = started(ConversionType.DYNAMIC);
    Secret token = whiteboard.createTaskToken(id, Verbs.TOKEN).block(Board.PATIENCE);

    assertThat(WhiteboardToken.parse(token).scope()).isEqualTo(WhiteboardScope.TASK);
    assertThat(WhiteboardToken.parse(token).uuid()).contains(id.value());
    assertThat(status(id)).isEqualTo(ConversionStatus.WAITING);
  }

  @ParameterizedTest
  @CsvSource({"TASK, ''", "PROTOTYPE, /priority"})
  void movesAConversionAtThePathThatTheSettingsSay(PriorityPath path, String end) {
    Wire<Board> other =
        Board.wire(agora -> Board.over(agora, settings -> settings.priorityPath(path)), c -> {});
    try (other) {
      Whiteboard board = other.product().whiteboard();
      ConversionSpec file = Verbs.file(ConversionType.STATIC);
      ConversionId first = board.startConversion(file).block(Board.PATIENCE).id();
      ConversionId next = board.startConversion(file).block(Board.PATIENCE).id();

      StepVerifier.create(board.prioritize(next, ConversionPriority.HIGHEST)).verifyComplete();

      assertThat(other.lastRequest().method()).isEqualTo("PUT");
      assertThat(other.lastRequest().rawPath()).isEqualTo("/v5/projector/tasks/" + next + end);
      assertThat(other.lastRequest().body()).isEqualTo("{\"priority\":\"highest\"}");
      assertThat(Board.at(other.agora()).conversions().waiting())
          .containsExactly(next.value(), first.value());
      StepVerifier.create(board.prioritize(next, ConversionPriority.LOWEST)).verifyComplete();
      assertThat(Board.at(other.agora()).conversions().waiting())
          .containsExactly(first.value(), next.value());
    }
  }

  @Test
  void listsTheQueueAndCancels() {
    ConversionId one = started(ConversionType.STATIC);
    ConversionId two = started(ConversionType.STATIC);
    wire.time().advance(STEP);

    StepVerifier.create(whiteboard.conversions())
        .expectNext(new QueuedConversion(one, QueueStatus.CONVERTING))
        .expectNext(new QueuedConversion(two, QueueStatus.WAITING))
        .verifyComplete();
    fails(
        whiteboard.prioritize(one, ConversionPriority.LOWEST),
        RejectedException.Conflict.class,
        ConversionErrorCode.ALREADY_RUNNING);
    StepVerifier.create(whiteboard.cancelConversion(one)).verifyComplete();
    assertSent("DELETE", "/v5/projector/tasks/" + one, "");
    StepVerifier.create(whiteboard.conversions().map(QueuedConversion::id))
        .expectNext(two)
        .verifyComplete();
    fails(
        whiteboard.cancelConversion(one),
        RejectedException.NotFound.class,
        ConversionErrorCode.TASK_NOT_FOUND);
    fails(
        whiteboard.conversion(one),
        RejectedException.NotFound.class,
        ConversionErrorCode.TASK_NOT_FOUND);
    wire.time().advance(STEP.multipliedBy(3));
    StepVerifier.create(whiteboard.cancelConversion(two))
        .verifyError(RejectedException.Conflict.class);
  }

  @Test
  void isRefusedWhenTheQueueIsFull() {
    conversions.limit(1);
    started(ConversionType.STATIC);

    fails(
        whiteboard.startConversion(Verbs.file(ConversionType.STATIC)),
        RejectedException.RateLimited.class,
        ConversionErrorCode.TOO_MANY_TASKS);
  }

  @Test
  void isForgottenAfterSevenDays() {
    ConversionId id = started(ConversionType.STATIC);
    wire.time().advance(Duration.ofDays(7).plus(STEP));

    fails(
        whiteboard.cancelConversion(id),
        RejectedException.NotFound.class,
        ConversionErrorCode.TASK_NOT_FOUND);
  }

  @Test
  void tellsOfFailuresWithoutFailing() {
    conversions.broken(Verbs.FILE, "2030001", "broken file");
    ConversionId id = started(ConversionType.DYNAMIC);
    wire.time().advance(STEP.multipliedBy(3));

    StepVerifier.create(whiteboard.conversion(id))
        .assertNext(
            failed -> {
              assertThat(failed.hasFailed()).isTrue();
              assertThat(failed.errorCode()).isEqualTo(new ConversionErrorCode("2030001"));
              assertThat(failed.errorCode().isKnown()).isFalse();
              assertThat(failed.errorMessage()).isEqualTo("broken file");
            })
        .verifyComplete();
  }

  @Test
  void convertsInTheOldWay() {
    LegacyConversions legacy = wire.product().legacy();
    ConversionId id =
        legacy
            .start(
                spec ->
                    spec.resource(Verbs.FILE)
                        .type(ConversionType.STATIC)
                        .outputFormat(ImageFormat.WEBP)
                        .pack(true))
            .block(Board.PATIENCE)
            .id();
    assertSent(
        "POST",
        "/v5/services/conversion/tasks",
        "{\"resource\":\"https://example.com/slides.pptx\",\"type\":\"static\","
            + "\"outputFormat\":\"webp\",\"pack\":true}");
    wire.time().advance(STEP.multipliedBy(3));

    StepVerifier.create(legacy.conversion(id, ConversionType.STATIC))
        .assertNext(
            done -> {
              assertThat(done.status()).isEqualTo(ConversionStatus.FINISHED);
              assertThat(done.progress().files()).hasSize(2);
              assertThat(done.progress().files().get(0).url()).endsWith("/1.webp");
            })
        .verifyComplete();
    assertSent("GET", "/v5/services/conversion/tasks/" + id, "");
    assertThat(wire.lastRequest().rawQuery()).isEqualTo("type=static");
    StepVerifier.create(legacy.conversion(id, ConversionType.DYNAMIC))
        .verifyError(RejectedException.NotFound.class);
  }

  private ConversionId started(ConversionType type) {
    return whiteboard.startConversion(Verbs.file(type)).block(Board.PATIENCE).id();
  }

  private ConversionStatus status(ConversionId id) {
    return whiteboard.conversion(id).block(Board.PATIENCE).status();
  }

  private void assertSent(String method, String path, String body) {
    assertThat(wire.lastRequest().method()).isEqualTo(method);
    assertThat(wire.lastRequest().rawPath()).isEqualTo(path);
    assertThat(wire.lastRequest().body()).isEqualTo(body);
    assertThat(wire.lastRequest().header("region")).isEqualTo("us-sv");
  }

  private static void fails(
      Mono<?> call, Class<? extends AgoraException> type, ConversionErrorCode code) {
    StepVerifier.create(call)
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(told -> assertThat(ConversionErrorCode.of(told)).contains(code)));
  }
}
