package io.github.agoraflux.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A time budget ran out; {@link #phase()} names it. The operation is safe to repeat, or was never
 * sent.
 */
public final class BudgetExceededException extends AgoraException {

  private static final long serialVersionUID = 1L;

  private final Phase phase;
  private final Duration budget;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param phase the phase whose budget ran out
   * @param budget the budget
   * @param cause what the timer reported, null if nothing
   */
  public BudgetExceededException(
      Failure failure, Phase phase, Duration budget, @Nullable Throwable cause) {
    super(failure, "ran out of its " + phase.title() + " budget of " + budget, cause);
    this.phase = phase;
    this.budget = budget;
  }

  /**
   * The phase whose budget ran out.
   *
   * @return the phase
   */
  public Phase phase() {
    return phase;
  }

  /**
   * How long the phase was allowed to take.
   *
   * @return the budget
   */
  public Duration budget() {
    return budget;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}
