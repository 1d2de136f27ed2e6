package io.github.agoraflux.samples.dashboard.live;

import io.github.agoraflux.samples.dashboard.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known at a moment.
 *
 * @param version grows with every change; 0 as long as nothing is known
 * @param value the latest that was answered; null before the first answer
 * @param problem why the last question failed; null if it was answered
 * @param <T> the type of what is known
 */
public record Snapshot<T>(long version, @Nullable T value, @Nullable Problem problem) {

  static <T> Snapshot<T> nothing() {
    return new Snapshot<>(0, null, null);
  }

  Snapshot<T> answered(T answer) {
    return answer.equals(value) && problem == null
        ? this
        : new Snapshot<>(version + 1, answer, null);
  }

  Snapshot<T> failed(Problem why) {
    return Objects.equals(problem, why) ? this : new Snapshot<>(version + 1, value, why);
  }

  boolean isAfter(Snapshot<T> seen) {
    return version > seen.version;
  }
}
