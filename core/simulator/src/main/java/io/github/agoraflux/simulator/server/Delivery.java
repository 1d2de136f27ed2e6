package io.github.agoraflux.simulator.server;

import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.util.Arrays;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A way to end an exchange: an answer sent well or badly, or none at all. */
public final class Delivery {

  /** Carries a delivery out on the connection of its exchange. */
  @FunctionalInterface
  private interface Sending {
    Publisher<Void> over(Wire wire);
  }

  /** What is cut in half where there is no body. */
  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private final Sending sending;

  private Delivery(Sending sending) {
    this.sending = sending;
  }

  Publisher<Void> over(Wire wire) {
    return sending.over(wire);
  }

  /**
   * The answer as it should be.
   *
   * @param answer the answer
   * @return the delivery
   */
  public static Delivery of(Answer answer) {
    return new Delivery(wire -> wire.send(answer));
  }

  /**
   * No answer: the connection is reset.
   *
   * @return the delivery
   */
  public static Delivery reset() {
    return new Delivery(
        wire -> {
          wire.reset();
          return Mono.never();
        });
  }

  /**
   * No answer: the connection stays open and silent.
   *
   * @return the delivery
   */
  public static Delivery silence() {
    return new Delivery(wire -> Mono.never());
  }

  /**
   * The head with the full length and half the body, then silence.
   *
   * @param answer the answer
   * @return the delivery
   */
  public static Delivery halfThenSilence(Answer answer) {
    return new Delivery(wire -> half(wire, answer).then(Mono.never()));
  }

  /**
   * The head with the full length and half the body, then the end of the connection.
   *
   * @param answer the answer
   * @return the delivery
   */
  public static Delivery halfThenClose(Answer answer) {
    return new Delivery(
        wire -> half(wire, answer).then(Mono.<Void>fromRunnable(wire::close)).then(Mono.never()));
  }

  private static Mono<Void> half(Wire wire, Answer answer) {
    byte[] body = answer.body().length == 0 ? EMPTY_OBJECT : answer.body();
    wire.begin(answer, body.length);
    return wire.sendOnly(Arrays.copyOf(body, body.length / 2));
  }

  /**
   * The answer, its body one byte at a time.
   *
   * @param answer the answer
   * @param interval how long each byte takes
   * @return the delivery
   */
  public static Delivery drip(Answer answer, Duration interval) {
    return new Delivery(
        wire -> {
          byte[] body = answer.body();
          wire.begin(answer, body.length);
          return wire.sendEach(
              Flux.range(0, body.length)
                  .map(i -> new byte[] {body[i]})
                  .delayElements(interval, wire.timer()));
        });
  }

  /**
   * An answer whose body is a JSON object of any size, made while it is sent.
   *
   * @param head the status and the header fields
   * @param bytes the size of the body, at least the few bytes that a JSON object takes
   * @return the delivery
   */
  public static Delivery flood(Answer head, long bytes) {
    long size = Math.max(bytes, Padding.least());
    return new Delivery(
        wire -> {
          wire.begin(head, size);
          return wire.sendEach(Padding.ofSize(size));
        });
  }

  /**
   * This delivery, later.
   *
   * @param delay how much later
   * @return the delivery
   */
  public Delivery after(Duration delay) {
    return new Delivery(
        wire -> Mono.delay(delay, wire.timer()).thenMany(Flux.defer(() -> over(wire))));
  }
}
