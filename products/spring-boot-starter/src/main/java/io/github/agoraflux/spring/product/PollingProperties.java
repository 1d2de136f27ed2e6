package io.github.agoraflux.spring.product;

import static java.util.Objects.requireNonNullElse;

import io.github.agoraflux.polling.Polling;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often something is asked for; what is not given stays as the product has it.
 *
 * @param first Wait before the first question.
 * @param interval Wait between the first question and the second.
 * @param factor By how much each wait is longer than the one before, at least 1.
 * @param longest Longest wait between two questions.
 * @param deadline How long to go on asking in all.
 */
public record PollingProperties(
    @Nullable Duration first,
    @Nullable Duration interval,
    @Nullable Double factor,
    @Nullable Duration longest,
    @Nullable Duration deadline) {

  /** A polling like the usual one, but for what is given here. */
  static Polling over(Polling usual, @Nullable PollingProperties changed) {
    return changed == null ? usual : changed.over(usual);
  }

  private Polling over(Polling usual) {
    Duration pace = requireNonNullElse(interval, usual.interval());
    Duration slowest = requireNonNullElse(longest, usual.longest());
    return new Polling(
        requireNonNullElse(first, usual.first()),
        pace,
        requireNonNullElse(factor, usual.factor()),
        longest == null && slowest.compareTo(pace) < 0 ? pace : slowest,
        deadline == null ? usual.deadline() : deadline,
        usual.time());
  }
}
