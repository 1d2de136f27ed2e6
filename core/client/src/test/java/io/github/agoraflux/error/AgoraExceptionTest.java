package io.github.agoraflux.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The failure of a call")
class AgoraExceptionTest {

  private static final Failure BEGUN =
      Failure.of("media-push.create").at("api.agora.io", 2, true, false);
  private static final Failure FULL =
      BEGUN.answered(400, "4001", "no such channel").identified("req-1", "res-1");
  private static final String FACTS =
      ": HTTP 400 code 4001 \"no such channel\""
          + " (attempt 2, host api.agora.io, request req-1, resource res-1)";

  static Stream<Arguments> family() {
    Duration budget = Duration.ofSeconds(5);
    return Stream.of(
        member(new RejectedException(FULL), "was rejected", false),
        member(RejectedException.of(401, FULL, null), "was rejected as unauthenticated", false),
        member(RejectedException.of(403, FULL, null), "was forbidden", false),
        member(RejectedException.of(404, FULL, null), "found nothing", false),
        member(RejectedException.of(409, FULL, null), "met a conflict", false),
        member(RejectedException.of(429, FULL, budget), "was rate limited", true),
        member(new OfAProduct.Gone(), "found no worker", false),
        member(new OfAProduct.Started(), "was started already", false),
        member(new OfAProduct.NotCompleted(), "was not completed", true),
        member(new ServerException(FULL, cause()), "failed at the server", true),
        member(new ConnectionLostException(FULL, cause()), "lost its connection", true),
        member(
            new BudgetExceededException(FULL, Phase.QUEUE, budget, cause()),
            "ran out of its queue budget of PT5S",
            true),
        member(
            new OutcomeUnknownException(FULL, "list the converters", cause()),
            "may or may not have been carried out; list the converters",
            false),
        member(
            new QuotaExceededException(
                FULL, "list (10 per PT1S)", QuotaExceededException.Reason.QUEUE_FULL, null),
            "found the queue full of list (10 per PT1S)",
            true),
        member(
            new QuotaExceededException(
                FULL, "list (10 per PT1S)", QuotaExceededException.Reason.WAITED_TOO_LONG, null),
            "waited too long for a permit of list (10 per PT1S)",
            true),
        member(
            UnreadableAnswerException.empty(FULL),
            "got an answer that cannot be read: it is empty",
            true),
        member(
            UnreadableAnswerException.tooLarge(FULL, 1024),
            "got an answer that cannot be read: it has more than the 1024 bytes of the setting"
                + " maxAnswerBytes",
            false),
        member(
            new ClientClosedException(FULL, cause()),
            "was refused because the client is closed",
            false),
        unreachable(UnreachableException.Reason.RESOLUTION, "could not resolve its host"),
        unreachable(UnreachableException.Reason.CONNECTION, "could not connect"),
        unreachable(UnreachableException.Reason.HANDSHAKE, "could not shake hands"),
        unreachable(UnreachableException.Reason.STALE_CONNECTION, "found its connection closed"),
        unreachable(
            UnreachableException.Reason.POOL_OVERFLOW,
            "found too many calls waiting for a connection"));
  }

  private static Throwable cause() {
    return new IOException("connection reset");
  }

  private static Arguments member(AgoraException error, String sentence, boolean retryable) {
    return arguments(error, sentence, retryable);
  }

  private static Arguments unreachable(UnreachableException.Reason reason, String sentence) {
    return member(new UnreachableException(FULL, reason, cause()), sentence, true);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("family")
  @DisplayName("says what happened and all that is known, on one line")
  void saysWhatHappened(AgoraException error, String sentence, boolean retryable) {
    assertThat(error).hasMessage("media-push.create " + sentence + FACTS);
    assertThat(error.isRetryable()).isEqualTo(retryable);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("family")
  @DisplayName("has every fact for programs too")
  void hasEveryFact(AgoraException error) {
    assertThat(error.failure()).isEqualTo(FULL);
    assertThat(error.operation()).isEqualTo("media-push.create");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.code()).isEqualTo("4001");
    assertThat(error.requestId()).isEqualTo("req-1");
    assertThat(error.resourceId()).isEqualTo("res-1");
    assertThat(error.host()).isEqualTo("api.agora.io");
    assertThat(error.attempts()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("family")
  @DisplayName("travels between processes")
  void isSerializable(AgoraException error) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      AgoraException copy = (AgoraException) in.readObject();
      assertThat(copy).hasSameClassAs(error).hasMessage(error.getMessage());
      assertThat(copy.failure()).isEqualTo(error.failure());
      assertThat(copy.isRetryable()).isEqualTo(error.isRetryable());
      if (error instanceof UnreadableAnswerException unreadable) {
        assertThat(((UnreadableAnswerException) copy).isEmpty()).isEqualTo(unreadable.isEmpty());
      }
    }
  }

  @Test
  @DisplayName("has its own facts where there are some")
  void hasFactsOfItsKind() {
    Duration budget = Duration.ofSeconds(5);
    Throwable cause = cause();
    var exceeded = new BudgetExceededException(FULL, Phase.CONNECT, budget, cause);
    assertThat(exceeded.phase()).isEqualTo(Phase.CONNECT);
    assertThat(exceeded.budget()).isEqualTo(budget);
    assertThat(exceeded).hasCause(cause);
    var refused = QuotaExceededException.Reason.QUEUE_FULL;
    var quota = new QuotaExceededException(FULL, "quota", refused, null);
    assertThat(quota.quota()).isEqualTo("quota");
    assertThat(quota.reason()).isEqualTo(refused);
    assertThat(new OutcomeUnknownException(FULL, "look", cause()).remedy()).isEqualTo("look");
    var handshake = UnreachableException.Reason.HANDSHAKE;
    assertThat(new UnreachableException(FULL, handshake, cause()).reason()).isEqualTo(handshake);
    assertThat(UnreadableAnswerException.empty(FULL).isEmpty()).isTrue();
    assertThat(UnreadableAnswerException.tooLarge(FULL, 0).isEmpty()).isFalse();
    assertThat(new UnreadableAnswerException(FULL, "it is null", cause).isEmpty()).isFalse();
    assertThat(new ClientClosedException(FULL, cause)).hasCause(cause);
    assertThat(new RejectedException.RateLimited(FULL, budget).retryAfter()).isEqualTo(budget);
    assertThat(new RejectedException.RateLimited(FULL, null).retryAfter()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "400, RejectedException",
    "401, Unauthenticated",
    "403, Forbidden",
    "404, NotFound",
    "409, Conflict",
    "415, RejectedException",
    "422, RejectedException",
    "429, RateLimited"
  })
  @DisplayName("is named by the status of a refusal")
  void isNamedByStatus(int status, String name) {
    RejectedException error = RejectedException.of(status, FULL, Duration.ofSeconds(3));
    assertThat(error.getClass().getSimpleName()).isEqualTo(name);
    if (error instanceof RejectedException.RateLimited limited) {
      assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @Test
  @DisplayName("is not worth a retry where the server lacks the method")
  void knowsWhatIsNotImplemented() {
    assertThat(new ServerException(BEGUN.answered(501, null, null), null).isRetryable()).isFalse();
    assertThat(new ServerException(BEGUN.answered(503, null, null), null).isRetryable()).isTrue();
    assertThat(new ServerException(BEGUN, cause()).isRetryable()).isTrue();
  }

  @Test
  @DisplayName("leaves out what is not known")
  void leavesOutWhatIsUnknown() {
    assertThat(new ServerException(Failure.of("x.y"), null)).hasMessage("x.y failed at the server");
    assertThat(new ServerException(Failure.of("x.y").answered(500, null, null), null))
        .hasMessage("x.y failed at the server: HTTP 500");
    assertThat(new ServerException(Failure.of("x.y").at("h", 1, false, false), null))
        .hasMessage("x.y failed at the server (attempt 1, host h)");
    assertThat(new ServerException(Failure.of("x.y").identified("r", null), null))
        .hasMessage("x.y failed at the server (request r)");
  }

  @Test
  @DisplayName("lets no text of the server's break its line or grow beyond bounds")
  void isOneLine() {
    Failure hostile =
        Failure.of("x.y")
            .answered(400, "co\nde", "fine\r\n2026-01-01 INFO forged" + "!".repeat(1_000_000))
            .identified("req\u2028uest", "re\u0085source");
    AgoraException error = new RejectedException(hostile);
    assertThat(error.getMessage()).hasSizeLessThan(800).hasLineCount(1);
    assertThat(error.code()).isEqualTo("co de");
    assertThat(error.requestId()).isEqualTo("req uest");
    assertThat(error.resourceId()).isEqualTo("re source");
  }

  @Test
  @DisplayName("names every phase that has a budget")
  void namesPhases() {
    assertThat(Stream.of(Phase.values()).map(Phase::title))
        .isEqualTo(List.of("queue", "acquire", "connect", "response", "call", "polling"));
  }

  /** The kinds that a product may have of its own. */
  private static final class OfAProduct {

    private static final class Gone extends RejectedException.NotFound {
      private static final long serialVersionUID = 1L;

      Gone() {
        super(FULL, "found no worker");
      }
    }

    private static final class Started extends RejectedException.Conflict {
      private static final long serialVersionUID = 1L;

      Started() {
        super(FULL, "was started already");
      }
    }

    private static final class NotCompleted extends ServerException {
      private static final long serialVersionUID = 1L;

      NotCompleted() {
        super(FULL, "was not completed", null);
      }
    }
  }
}
