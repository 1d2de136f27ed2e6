package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import java.util.Set;

/**
 * What the codes of 5.x and 6.x mean, and what is done about them. What fails with a status that
 * says so, the client repeats by itself.
 */
final class TaskErrors {

  private static final Set<String> BUSY = Set.of("20");
  private static final Set<String> REPEATED = Set.of("49");
  private static final Set<String> BROKEN = Set.of("501", "502", "504");
  private static final int NOT_IMPLEMENTED = 501;

  private TaskErrors() {}

  /** Agora did not get it done in time. */
  static boolean isBusy(Throwable failure) {
    return isRefused(failure, BUSY);
  }

  /**
   * Something is broken at Agora. The documents do not say whether 501 is a code or a status; as a
   * status the client takes it for an operation that there is not.
   */
  static boolean isBroken(Throwable failure) {
    return isRefused(failure, BROKEN)
        || (failure instanceof ServerException told
            && Integer.valueOf(NOT_IMPLEMENTED).equals(told.status()));
  }

  /** The same start or stop has been there before. */
  static boolean isRepeated(Throwable failure) {
    return isRefused(failure, REPEATED);
  }

  /** There is no such task (any more). */
  static boolean isGone(Throwable failure) {
    return failure instanceof RejectedException.NotFound || isRepeated(failure);
  }

  /** Whether the same call may be answered otherwise later. */
  static boolean mayPass(Throwable failure) {
    return isBusy(failure) || isBroken(failure) || AgoraException.mayPass(failure);
  }

  /** Whether what was just started may be found later. */
  static boolean mayBeFound(Throwable failure) {
    return failure instanceof RejectedException.NotFound || mayPass(failure);
  }

  private static boolean isRefused(Throwable failure, Set<String> codes) {
    return failure instanceof RejectedException told
        && told.code() != null
        && codes.contains(told.code());
  }
}
