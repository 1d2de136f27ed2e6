package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.wire.Head;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong and how often. Faults that strike a number of times come first, in the order they
 * were injected; of those that strike always, the latest wins. A request is struck by one fault. An
 * operation is named by its id, and {@code "*"} means every request, also those that belong to no
 * operation.
 */
public final class Faults {

  static final String ANY = "*";

  private record Injection(
      @Nullable String host, String operationId, Fault fault, AtomicInteger left) {

    boolean concerns(Head head, @Nullable String operation) {
      return (operationId.equals(ANY) || operationId.equals(operation))
          && (host == null || head.isFor(host));
    }

    /** Uses this injection up once; false if another request was faster. */
    boolean strike() {
      return left.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : Math.max(0, n - 1)) > 0;
    }
  }

  private final Queue<Injection> counted = new ConcurrentLinkedQueue<>();
  private final Deque<Injection> standing = new ConcurrentLinkedDeque<>();

  Faults() {}

  /**
   * Lets a fault strike from now on.
   *
   * @param operationId such as {@code media-push.create}, or {@code "*"}
   * @param fault the fault
   */
  public void inject(String operationId, Fault fault) {
    standing.addFirst(always(null, operationId, fault));
  }

  /**
   * Lets a fault strike a number of times.
   *
   * @param operationId such as {@code media-push.create}, or {@code "*"}
   * @param fault the fault
   * @param times how many requests it strikes, at least 1
   */
  public void inject(String operationId, Fault fault, int times) {
    counted.add(times(null, operationId, fault, times));
  }

  /**
   * Lets a fault strike requests to one host from now on.
   *
   * @param host the host, by the domain connected to or the Host header
   * @param operationId such as {@code media-push.create}, or {@code "*"}
   * @param fault the fault
   */
  public void injectAt(String host, String operationId, Fault fault) {
    standing.addFirst(always(host, operationId, fault));
  }

  /**
   * Lets a fault strike requests to one host a number of times.
   *
   * @param host the host, by the domain connected to or the Host header
   * @param operationId such as {@code media-push.create}, or {@code "*"}
   * @param fault the fault
   * @param times how many requests it strikes, at least 1
   */
  public void injectAt(String host, String operationId, Fault fault, int times) {
    counted.add(times(host, operationId, fault, times));
  }

  /** Ends all faults. */
  public void clear() {
    counted.clear();
    standing.clear();
  }

  private static Injection always(@Nullable String host, String operationId, Fault fault) {
    return new Injection(host, operationId, fault, new AtomicInteger(Integer.MAX_VALUE));
  }

  private static Injection times(
      @Nullable String host, String operationId, Fault fault, int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1: " + times);
    }
    return new Injection(host, operationId, fault, new AtomicInteger(times));
  }

  /** The fault that strikes a request of which only the head has been read. */
  Optional<Fault> atHead(Head head, @Nullable String operationId) {
    return next(head, operationId, fault -> fault instanceof Fault.ResetBeforeRead);
  }

  /** The fault that strikes a request that has been read. */
  Optional<Fault> afterRead(Head head, @Nullable String operationId) {
    return next(head, operationId, fault -> !(fault instanceof Fault.ResetBeforeRead));
  }

  private Optional<Fault> next(
      Head head, @Nullable String operationId, Predicate<Fault> inThisPhase) {
    return Stream.concat(counted.stream(), standing.stream())
        .filter(injection -> injection.concerns(head, operationId))
        .filter(injection -> injection.left().get() > 0)
        .findFirst()
        .filter(injection -> inThisPhase.test(injection.fault()))
        .flatMap(injection -> strike(injection, head, operationId, inThisPhase));
  }

  private Optional<Fault> strike(
      Injection injection, Head head, @Nullable String operationId, Predicate<Fault> inThisPhase) {
    if (!injection.strike()) {
      return next(head, operationId, inThisPhase);
    }
    counted.removeIf(each -> each.left().get() == 0);
    return Optional.of(injection.fault());
  }
}
