package io.github.agoraflux.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call of a product.
 *
 * @param attempts the requests it made, in order
 * @param values what it emitted
 * @param failure what it failed with, null if it completed
 */
record Performance(List<Attempt> attempts, List<Object> values, @Nullable Throwable failure) {

  /** The first request of an operation; a call may need others beside it. */
  Attempt attempt(String operation) {
    return attempts.stream()
        .filter(attempt -> attempt.template().id().equals(operation))
        .findFirst()
        .orElseThrow(() -> new AssertionError(operation + " was not called", failure));
  }
}
