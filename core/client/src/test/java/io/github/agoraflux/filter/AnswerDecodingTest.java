package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.json.UnreadableJsonException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.time.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** What a reply is: an answer, or which exception. */
class AnswerDecodingTest {

  private static final String SECRET = "s3cr3t-value";

  /** An answer of Agora's. */
  private record Answer(boolean success, int code, String name) {}

  private static final Operation.Template<Void> SILENT =
      Samples.operation(Repeatability.IDEMPOTENT);
  private static final Operation.Template<Answer> TYPED =
      Operation.named("sample.read").get("/v1/read").returns(Answer.class);
  private static final Operation.Template<Answer> JUDGED =
      TYPED.judgedBy(
          (status, answer) ->
              answer.success() && status != 206
                  ? null
                  : new Refusal(answer.code(), "C" + answer.code(), "confessed"));

  private final TimeSource time = TimeSource.of(VirtualTimeScheduler.create());
  private final ScriptedExchange wire = new ScriptedExchange(time);

  private Mono<Reply> send(
      Operation.Template<?> operation, int status, String body, Map<String, String> headers) {
    Map<String, String> lookup = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    lookup.putAll(headers);
    Reply reply = Reply.of(status, lookup::get, body.getBytes(StandardCharsets.UTF_8));
    wire.then(call -> ScriptedExchange.answer(call, reply));
    Call call = Samples.call(operation);
    call.progress().attempt(Samples.NOMINAL, 1);
    return wire.filter(AnswerDecoding.with(new JsonCodec(), time)).exchange(call);
  }

  private Mono<Reply> send(Operation.Template<?> operation, int status, String body) {
    return send(operation, status, body, Map.of());
  }

  private <E extends AgoraException> E failure(Class<E> type, Mono<Reply> reply) {
    Throwable[] seen = new Throwable[1];
    StepVerifier.create(reply).verifyErrorSatisfies(error -> seen[0] = error);
    assertThat(seen[0]).isExactlyInstanceOf(type);
    assertThat(seen[0]).hasMessageNotContaining(SECRET);
    assertThat(seen[0].getCause()).isNull();
    return type.cast(seen[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 206, 299})
  void anySuccessIsDecoded(int status) {
    String body = "{\"success\":true,\"code\":0,\"name\":\"x\",\"new\":[1]}";

    StepVerifier.create(send(TYPED, status, body))
        .assertNext(
            reply -> {
              assertThat(reply.answer()).isEqualTo(new Answer(true, 0, "x"));
              assertThat(reply.status()).isEqualTo(status);
              assertThat(reply.body()).isEmpty();
            })
        .verifyComplete();
  }

  @Test
  void headersOutliveTheDecoding() {
    Mono<Reply> reply =
        send(
            TYPED,
            200,
            "{\"success\":true,\"code\":0,\"name\":\"x\"}",
            Map.of("X-Resource-ID", "r-1"));

    StepVerifier.create(reply)
        .assertNext(decoded -> assertThat(decoded.header("x-resource-id")).isEqualTo("r-1"))
        .verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"a\":1}", "[]", "null", "\"ok\"", "ok", "{\"broken"})
  void anOperationThatAnswersNothingTakesAnyBody(String body) {
    StepVerifier.create(send(SILENT, 200, body, Map.of("Content-Type", "application/json")))
        .assertNext(reply -> assertThat(reply.answer()).isNull())
        .verifyComplete();
    StepVerifier.create(send(SILENT, 204, body)).expectNextCount(1).verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "Text/HTML; charset=utf-8"})
  void aPageIsNoAnswer(String type) {
    UnreadableAnswerException refused =
        failure(
            UnreadableAnswerException.class,
            send(SILENT, 200, "<html>" + SECRET, Map.of("Content-Type", type)));

    assertThat(refused).hasMessageContaining("it is a page of HTML");
    assertThat(refused.status()).isEqualTo(200);
    StepVerifier.create(send(SILENT, 200, "", Map.of("Content-Type", type)))
        .expectNextCount(1)
        .verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void anEmptyBodyIsNoAnswerWhereOneIsDue(int status) {
    UnreadableAnswerException empty =
        failure(UnreadableAnswerException.class, send(TYPED, status, ""));

    assertThat(empty)
        .hasMessageContaining("sample.read got an answer that cannot be read: it is empty");
    assertThat(empty.status()).isEqualTo(status);
    assertThat(empty.isRetryable()).isTrue();
    assertThat(empty.isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "<html>s3cr3t-value</html>",
        "s3cr3t-value",
        "null",
        "[\"s3cr3t-value\"]",
        "{\"success\":\"s3cr3t-value\",\"code\":0,\"name\":\"s3cr3t-value\"}",
        "{\"success\":true,\"code\":0,\"name\":\"s3cr3t-value",
        "{\"success\":true,\"code\":0}",
      })
  void whatIsNotTheDocumentedAnswerIsUnreadable(String body) {
    UnreadableAnswerException unreadable =
        failure(UnreadableAnswerException.class, send(TYPED, 200, body));

    assertThat(unreadable.status()).isEqualTo(200);
    assertThat(unreadable.attempts()).isOne();
    assertThat(unreadable.failure().sent()).isTrue();
    assertThat(unreadable.isEmpty()).isFalse();
  }

  @Test
  void aRefusalTellsWhateverElseTheAnswerSays() {
    RejectedException.Conflict conflict =
        failure(
            RejectedException.Conflict.class,
            send(TYPED, 409, "{\"detail\":\"it exists\",\"data\":{\"agent_id\":\"1NT\"}}"));

    assertThat(conflict.failure().details()).isEqualTo(Map.of("data.agent_id", "1NT"));
    assertThat(conflict.failure().message()).isEqualTo("it exists");
  }

  @ParameterizedTest
  @CsvSource({
    "302, RejectedException",
    "400, RejectedException",
    "401, Unauthenticated",
    "403, Forbidden",
    "404, NotFound",
    "408, ServerException",
    "409, Conflict",
    "418, RejectedException",
    "422, RejectedException",
    "429, RateLimited",
    "500, ServerException",
    "501, ServerException",
    "503, ServerException",
    "599, ServerException"
  })
  void everyOtherStatusHasItsException(int status, String exception) {
    String body = "{\"code\":7,\"message\":\"too bad\"}";
    for (Operation.Template<?> operation : new Operation.Template<?>[] {SILENT, TYPED, JUDGED}) {
      StepVerifier.create(send(operation, status, body))
          .verifyErrorSatisfies(
              error -> {
                AgoraException failure = (AgoraException) error;
                assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure.code()).isEqualTo("7");
                assertThat(failure.failure().message()).isEqualTo("too bad");
                assertThat(failure.host()).isEqualTo("nominal.example");
                assertThat(failure.operation()).isEqualTo(operation.id());
              });
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"", "<html>s3cr3t-value</html>", "s3cr3t-value", "[]", "{\"co"})
  void aFailureWithoutWordsIsToldByItsStatus(String body) {
    RejectedException.NotFound failure =
        failure(RejectedException.NotFound.class, send(TYPED, 404, body));

    assertThat(failure.code()).isNull();
    assertThat(failure.failure().message()).isNull();
    assertThat(failure).hasMessageStartingWith("sample.read found nothing: HTTP 404 (attempt 1");
  }

  @ParameterizedTest
  @CsvSource({
    "401, Unauthenticated",
    "404, NotFound",
    "408, ServerException",
    "409, Conflict",
    "429, RateLimited",
    "400, RejectedException",
    "500, ServerException"
  })
  void aFailureDressedAsSuccessIsTheFailureItConfesses(int honest, String exception) {
    String body = "{\"success\":false,\"code\":" + honest + ",\"name\":\"" + SECRET + "\"}";

    StepVerifier.create(send(JUDGED, 200, body))
        .verifyErrorSatisfies(
            error -> {
              AgoraException failure = (AgoraException) error;
              assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
              assertThat(failure.status()).isEqualTo(200);
              assertThat(failure.code()).isEqualTo("C" + honest);
              assertThat(failure.failure().message()).isEqualTo("confessed");
              assertThat(failure).hasMessageNotContaining(SECRET);
            });
  }

  @ParameterizedTest
  @CsvSource({"200,53", "204,53", "400,53", "503,53"})
  void whatIsNotDecodedIsWhatItsCodeSays(int status, String code) {
    Operation.Template<Void> coded =
        SILENT.errorsJudgedBy(
            (answered, told, words) ->
                "53".equals(told) ? new Refusal(409, told, words + " at " + answered) : null);

    RejectedException.Conflict failure =
        failure(
            RejectedException.Conflict.class,
            send(coded, status, "{\"code\":" + code + ",\"message\":\"busy\",\"task\":\"7\"}"));

    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.code()).isEqualTo("53");
    assertThat(failure.failure().message()).isEqualTo("busy at " + status);
    assertThat(failure.failure().details()).containsEntry("task", "7");
  }

  @Test
  void whatAJudgeOfErrorsHasNothingToSayOfIsAsItsStatusSays() {
    Operation.Template<Void> coded =
        SILENT.errorsJudgedBy(
            (status, code, words) -> code == null ? null : new Refusal(400, code, words));

    StepVerifier.create(send(coded, 200, "")).expectNextCount(1).verifyComplete();
    StepVerifier.create(send(coded, 200, "{\"taskId\":\"t\"}")).expectNextCount(1).verifyComplete();
    failure(RejectedException.NotFound.class, send(coded, 404, "{\"message\":\"gone\"}"));
  }

  @Test
  void bothJudgesStandBesideEachOther() {
    Operation.Template<Answer> both =
        JUDGED.errorsJudgedBy((status, code, words) -> new Refusal(429, code, words));

    failure(RejectedException.RateLimited.class, send(both, 400, "{\"code\":300}"));
    failure(
        RejectedException.NotFound.class,
        send(both, 200, "{\"success\":false,\"code\":404,\"name\":\"x\"}"));
  }

  @Test
  void aJudgeSeesTheStatusAndLetsSuccessPass() {
    String body = "{\"success\":true,\"code\":500,\"name\":\"x\"}";

    StepVerifier.create(send(JUDGED, 200, body)).expectNextCount(1).verifyComplete();
    failure(ServerException.class, send(JUDGED, 206, body));
  }

  @Test
  void whatAJudgeCannotReadIsUnreadable() {
    Operation.Template<Answer> asked =
        TYPED.judgedBy(
            (status, answer) -> {
              throw new UnreadableJsonException("it lacks what was asked for");
            });

    UnreadableAnswerException unreadable =
        failure(
            UnreadableAnswerException.class,
            send(
                asked,
                200,
                "{\"success\":true,\"code\":0,\"name\":\"" + SECRET + "\"}",
                Map.of("X-Request-ID", "r-7")));

    assertThat(unreadable).hasMessageContaining("cannot be read: it lacks what was asked for");
    assertThat(unreadable.status()).isEqualTo(200);
    assertThat(unreadable.requestId()).isEqualTo("r-7");
    assertThat(unreadable.host()).isEqualTo("nominal.example");
    assertThat(unreadable.attempts()).isOne();
    assertThat(unreadable.isRetryable()).isTrue();
  }

  @Test
  void aRefusalInTheBodyTellsHowLongToWaitAsWell() {
    RejectedException.RateLimited limited =
        failure(
            RejectedException.RateLimited.class,
            send(
                JUDGED,
                200,
                "{\"success\":false,\"code\":429,\"name\":\"x\"}",
                Map.of("Retry-After", "4")));

    assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void theRequestIsKnownByTheIdThatTheServerEchoes() {
    assertThat(requestId(Map.of("X-Request-ID", "echo", "X-Custom-Request-ID", "custom")))
        .isEqualTo("echo");
    assertThat(requestId(Map.of("X-Custom-Request-ID", "custom"))).isEqualTo("custom");
    assertThat(requestId(Map.of())).isEqualTo("request-1");
  }

  private String requestId(Map<String, String> headers) {
    return failure(RejectedException.NotFound.class, send(TYPED, 404, "", headers)).requestId();
  }

  @Test
  void theResourceIsKnownByItsHeader() {
    assertThat(
            failure(
                    RejectedException.Conflict.class,
                    send(TYPED, 409, "", Map.of("X-Resource-ID", "r-1")))
                .resourceId())
        .isEqualTo("r-1");
    assertThat(failure(RejectedException.Conflict.class, send(TYPED, 409, "")).resourceId())
        .isNull();
  }

  @Test
  void unreadableAnswersCarryTheIdsToo() {
    UnreadableAnswerException unreadable =
        failure(
            UnreadableAnswerException.class,
            send(TYPED, 200, "", Map.of("X-Request-ID", "echo", "X-Resource-ID", "r-1")));

    assertThat(unreadable.requestId()).isEqualTo("echo");
    assertThat(unreadable.resourceId()).isEqualTo("r-1");
  }

  @Test
  void failuresOfTheTransportPassAsTheyAre() {
    wire.then(FailureKind.LOST);

    StepVerifier.create(
            wire.filter(AnswerDecoding.with(new JsonCodec(), time)).exchange(Samples.call(TYPED)))
        .verifyError(ConnectionLostException.class);
  }
}
