package io.github.agoraflux.faults;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call.
 *
 * @param scenario what was wrong
 * @param repeatability what kind of call it was
 * @param value whether the caller got a value
 * @param error what the caller got instead
 * @param attempts how often the client tried
 * @param requests how many requests arrived
 * @param acts how often the server performed the operation
 * @param took how long the caller waited
 */
record Observation(
    Scenario scenario,
    Repeatability repeatability,
    boolean value,
    @Nullable Throwable error,
    int attempts,
    int requests,
    int acts,
    Duration took) {

  /** As the expectations put it. */
  String cell() {
    return saw() + ' ' + attempts + '/' + requests + '/' + acts;
  }

  private String saw() {
    if (error instanceof AgoraException failure) {
      return name(failure) + (failure.isRetryable() ? " retry" : " final");
    }
    return error == null ? (value ? "value" : "nothing") : error.toString();
  }

  private static String name(Throwable failure) {
    String simple = failure.getClass().getSimpleName().replaceFirst("Exception$", "");
    if (failure instanceof BudgetExceededException exceeded) {
      return simple + ':' + exceeded.phase();
    }
    if (failure instanceof UnreachableException unreachable) {
      return simple + ':' + unreachable.reason();
    }
    return failure.getCause() instanceof AgoraException cause
        ? simple + '<' + name(cause) + '>'
        : simple;
  }

  /**
   * Whether the caller was left without a value and without a reason, or had to do without a value
   * that there was for the asking.
   */
  boolean isLost() {
    boolean reasonless = !value && !(error instanceof AgoraException);
    return reasonless || (!value && scenario.healthy() && repeatability.allowsRepeat());
  }

  /** Whether something was done twice that must not be. */
  boolean isDoubled() {
    return acts > 1 && !repeatability.allowsRepeat();
  }
}
