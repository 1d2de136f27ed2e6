package io.github.agoraflux.limit;

import java.time.Duration;

/** Whose calls a quota counts together. */
public enum QuotaScope {
  /** All projects of an account: the customer id of the credential. */
  ACCOUNT,
  /** One App ID. */
  APP,
  /** One project; Agora's documents use the word for the App ID. */
  PROJECT,
  /** One resource, named by a variable of the operation's path. */
  RESOURCE;

  /**
   * Begins a quota of this scope.
   *
   * @param permits how many calls
   * @return what asks for the window
   */
  public Window permits(int permits) {
    return window -> Quota.of(this, new Rate(permits, window));
  }

  /** Asks for the window that the permits are counted in. */
  @FunctionalInterface
  public interface Window {

    /**
     * Completes the quota.
     *
     * @param window the window's length
     * @return the quota
     */
    Quota per(Duration window);

    /**
     * Completes the quota with a window of one second.
     *
     * @return the quota
     */
    default Quota perSecond() {
      return per(Duration.ofSeconds(1));
    }

    /**
     * Completes the quota with a window of one minute.
     *
     * @return the quota
     */
    default Quota perMinute() {
      return per(Duration.ofMinutes(1));
    }

    /**
     * Completes the quota with a window of one day.
     *
     * @return the quota
     */
    default Quota perDay() {
      return per(Duration.ofDays(1));
    }
  }
}
