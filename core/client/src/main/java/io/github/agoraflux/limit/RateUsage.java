package io.github.agoraflux.limit;

/**
 * How much of a rate is in use at a moment.
 *
 * @param rate the rate
 * @param used how many of its permits are out or still counted, 0 to the rate's number
 */
public record RateUsage(Rate rate, int used) {

  /**
   * The part of the rate that is in use.
   *
   * @return 0 for nothing, 1 for all of it
   */
  public double share() {
    return (double) used / rate.permits();
  }
}
