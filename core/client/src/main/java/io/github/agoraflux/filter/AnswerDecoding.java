package io.github.agoraflux.filter;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.json.ErrorEnvelope;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.json.UnreadableJsonException;
import io.github.agoraflux.operation.ErrorJudge;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.relay.Relay;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * Turns replies into typed answers, and replies that are failures, honest or dressed as success,
 * into exceptions. Stands next to the wire, so that whatever is around it decides about failures by
 * their type.
 */
public final class AnswerDecoding implements ExchangeFilter {

  private static final int REQUEST_TIMEOUT = 408;

  private final JsonCodec codec;
  private final RetryAfter retryAfter;

  private AnswerDecoding(JsonCodec codec, TimeSource time) {
    this.codec = codec;
    this.retryAfter = new RetryAfter(time);
  }

  /**
   * Decodes answers.
   *
   * @param codec what reads JSON
   * @param time the clock that dates in {@code Retry-After} are compared with
   * @return the filter
   */
  public static AnswerDecoding with(JsonCodec codec, TimeSource time) {
    return new AnswerDecoding(codec, time);
  }

  @Override
  public Exchange around(Exchange next) {
    return call -> new Decoded(call, next, this);
  }

  private Reply judged(Reply reply, Call call) {
    if (!reply.isSuccessful()) {
      throw refused(reply, call);
    }
    return decoded(reply, call, call.operation().template());
  }

  private <R> Reply decoded(Reply reply, Call call, Operation.Template<R> operation) {
    if (operation.answer() == Void.class) {
      return withoutAnswer(reply, call);
    }
    if (reply.body().length == 0) {
      throw UnreadableAnswerException.empty(answered(reply, call));
    }
    R answer;
    Refusal refusal;
    try {
      answer = codec.decode(reply.body(), operation.answer());
      refusal = operation.judge(reply.status(), answer);
    } catch (UnreadableJsonException e) {
      throw new UnreadableAnswerException(answered(reply, call), e.reason(), null);
    }
    if (refusal != null) {
      throw exception(refusal.status(), told(refusal, reply, call), retryAfter.of(reply));
    }
    return reply.decoded(answer);
  }

  /**
   * An operation that answers nothing may be answered with anything Agora says, but not with some
   * proxy's page.
   */
  private Reply withoutAnswer(Reply reply, Call call) {
    String type = reply.header("Content-Type");
    if (reply.body().length > 0
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
      throw new UnreadableAnswerException(answered(reply, call), "it is a page of HTML", null);
    }
    ErrorJudge judge = call.operation().template().errorJudge();
    if (judge != null) {
      ErrorEnvelope words = ErrorEnvelope.parse(reply.body());
      Refusal refusal = judge.judge(reply.status(), words.code(), words.message());
      if (refusal != null) {
        throw exception(refusal, words, reply, call);
      }
    }
    return reply.decoded(null);
  }

  private AgoraException refused(Reply reply, Call call) {
    ErrorEnvelope words = ErrorEnvelope.parse(reply.body());
    ErrorJudge judge = call.operation().template().errorJudge();
    Refusal refusal =
        judge == null ? null : judge.judge(reply.status(), words.code(), words.message());
    Refusal asItSays = new Refusal(reply.status(), words.code(), words.message());
    return exception(refusal == null ? asItSays : refusal, words, reply, call);
  }

  private AgoraException exception(Refusal refusal, ErrorEnvelope words, Reply reply, Call call) {
    Failure failure = told(refusal, reply, call).detailed(words.details());
    return exception(refusal.status(), failure, retryAfter.of(reply));
  }

  /** A request that took the server too long (408) may have been carried out, like a 5xx. */
  private static AgoraException exception(
      int status, Failure failure, @Nullable Duration retryAfter) {
    return status >= 500 || status == REQUEST_TIMEOUT
        ? new ServerException(failure, null)
        : RejectedException.of(status, failure, retryAfter);
  }

  private static Failure told(Refusal refusal, Reply reply, Call call) {
    return facts(reply, call).answered(reply.status(), refusal.code(), refusal.message());
  }

  private static Failure answered(Reply reply, Call call) {
    return facts(reply, call).answered(reply.status(), null, null);
  }

  private static Failure facts(Reply reply, Call call) {
    Failure failure = call.progress().failure();
    String echoed = reply.header("X-Request-ID");
    if (echoed == null) {
      echoed = reply.header("X-Custom-Request-ID");
    }
    return failure.identified(
        echoed == null ? failure.requestId() : echoed, reply.header("X-Resource-ID"));
  }

  private static final class Decoded extends Mono<Reply> {

    private final Call call;
    private final Exchange next;
    private final AnswerDecoding filter;

    Decoded(Call call, Exchange next, AnswerDecoding filter) {
      this.call = call;
      this.next = next;
      this.filter = filter;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Reply> awaiting) {
      new Judging(awaiting, this).begin();
    }
  }

  private static final class Judging extends Relay<Reply, Reply> {

    private final Decoded attempt;

    Judging(CoreSubscriber<? super Reply> awaiting, Decoded attempt) {
      super(awaiting);
      this.attempt = attempt;
    }

    @Override
    protected Mono<Reply> source() {
      return attempt.next.exchange(attempt.call);
    }

    @Override
    protected void onItem(Reply reply) {
      Reply decoded;
      try {
        decoded = attempt.filter.judged(reply, attempt.call);
      } catch (Throwable e) {
        refuse(Operators.onOperatorError(null, e, reply, currentContext()));
        return;
      }
      deliver(decoded);
    }
  }
}
