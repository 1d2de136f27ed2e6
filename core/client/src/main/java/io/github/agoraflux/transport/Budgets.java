package io.github.agoraflux.transport;

import io.github.agoraflux.value.Check;
import java.time.Duration;

/**
 * How long each stretch of a call may take. The exception of a call that ran out of time names the
 * stretch.
 *
 * @param queue waiting for a permit of the operation's quota, for each attempt; default 30 s
 * @param acquire waiting for a connection while all are in use, for each attempt; default 10 s
 * @param connect connecting, and again for the TLS handshake; default 5 s
 * @param response the longest silence while an answer is awaited or read; default 25 s, for Agora's
 *     documents ask for more than 20
 * @param call everything: all attempts and all waits between them; default 90 s
 */
public record Budgets(
    Duration queue, Duration acquire, Duration connect, Duration response, Duration call) {

  private static final Budgets DEFAULTS =
      new Budgets(
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(25),
          Duration.ofSeconds(90));

  /**
   * Checks that each is longer than zero.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Budgets {
    Check.positive("budgets.queue", queue);
    Check.positive("budgets.acquire", acquire);
    Check.positive("budgets.connect", connect);
    Check.positive("budgets.response", response);
    Check.positive("budgets.call", call);
  }

  /**
   * The defaults.
   *
   * @return the budgets that hold when none are given
   */
  public static Budgets defaults() {
    return DEFAULTS;
  }

  /**
   * Another queue budget.
   *
   * @param queue longest wait for a permit
   * @return new budgets
   */
  public Budgets queue(Duration queue) {
    return new Budgets(queue, acquire, connect, response, call);
  }

  /**
   * Another acquire budget.
   *
   * @param acquire longest wait for a connection
   * @return new budgets
   */
  public Budgets acquire(Duration acquire) {
    return new Budgets(queue, acquire, connect, response, call);
  }

  /**
   * Another connect budget.
   *
   * @param connect longest time for connecting, and again for the handshake
   * @return new budgets
   */
  public Budgets connect(Duration connect) {
    return new Budgets(queue, acquire, connect, response, call);
  }

  /**
   * Another response budget.
   *
   * @param response longest silence while an answer is awaited or read
   * @return new budgets
   */
  public Budgets response(Duration response) {
    return new Budgets(queue, acquire, connect, response, call);
  }

  /**
   * Another budget for the whole call.
   *
   * @param call longest time for everything
   * @return new budgets
   */
  public Budgets call(Duration call) {
    return new Budgets(queue, acquire, connect, response, call);
  }
}
