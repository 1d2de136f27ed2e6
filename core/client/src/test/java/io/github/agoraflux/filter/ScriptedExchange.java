package io.github.agoraflux.filter;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.time.TimeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A transport that behaves as told, one attempt after the other, and as a server in good health
 * when it was told nothing. Notes every attempt.
 */
final class ScriptedExchange implements Exchange {

  /** The answer of a server in good health. */
  static final Reply OK = Reply.of(200, name -> null, new byte[0]);

  private final TimeSource time;
  private final Deque<Function<Call, Mono<Reply>>> script = new ArrayDeque<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private Function<Call, Mono<Reply>> otherwise = call -> answer(call, OK);

  /**
   * What was sent.
   *
   * @param millis when, by the clock
   * @param number which attempt of its call it was, by the call's progress
   */
  record Attempt(long millis, Endpoint endpoint, int number, Call call) {

    String host() {
      return endpoint.host();
    }
  }

  ScriptedExchange(TimeSource time) {
    this.time = time;
  }

  /** What the next attempt meets that nothing was said of yet. */
  ScriptedExchange then(Function<Call, Mono<Reply>> behaviour) {
    script.add(behaviour);
    return this;
  }

  ScriptedExchange then(FailureKind failure) {
    return then(failure::on);
  }

  ScriptedExchange then(FailureKind failure, int times) {
    for (int i = 0; i < times; i++) {
      then(failure);
    }
    return this;
  }

  /** What every attempt meets that nothing else was said of. */
  ScriptedExchange otherwise(Function<Call, Mono<Reply>> behaviour) {
    otherwise = behaviour;
    return this;
  }

  @Override
  public Mono<Reply> exchange(Call call) {
    return Mono.defer(
        () -> {
          long millis = time.instant().toEpochMilli();
          attempts.add(new Attempt(millis, call.endpoint(), call.progress().attempts(), call));
          Function<Call, Mono<Reply>> next = script.poll();
          return (next == null ? otherwise : next).apply(call);
        });
  }

  /** Sends the call and answers it. */
  static Mono<Reply> answer(Call call, Reply reply) {
    return Mono.fromSupplier(
        () -> {
          call.progress().connecting("request-" + call.progress().attempts());
          call.sending();
          return reply;
        });
  }

  List<Attempt> attempts() {
    return attempts;
  }

  List<String> hosts() {
    return attempts.stream().map(Attempt::host).toList();
  }

  List<Long> times() {
    return attempts.stream().map(Attempt::millis).toList();
  }

  /** Forgets the attempts so far. */
  void forget() {
    attempts.clear();
  }
}
