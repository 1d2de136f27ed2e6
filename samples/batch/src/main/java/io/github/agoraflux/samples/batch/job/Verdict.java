package io.github.agoraflux.samples.batch.job;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.samples.batch.checkpoint.Outcome;

/** What a failure means for its row. */
public final class Verdict {

  private Verdict() {}

  /** Whether a failure is the row's own. Any other, such as a full disk, ends the batch. */
  public static boolean isOfRow(Throwable failure) {
    return failure instanceof AgoraException || failure instanceof IllegalArgumentException;
  }

  /** Whether all other rows would fail alike. */
  public static boolean isOfAllRows(Throwable failure) {
    return failure instanceof RejectedException.Unauthenticated
        || failure instanceof RejectedException.Forbidden;
  }

  /** What becomes of a row that failed. */
  public static Outcome on(Throwable failure) {
    String reason = String.valueOf(failure.getMessage());
    if (failure instanceof OutcomeUnknownException unknown) {
      return Outcome.unknown(reason, unknown.remedy());
    }
    if (failure instanceof AgoraException agora) {
      return agora.isRetryable() || isOfAllRows(failure)
          ? Outcome.again(reason)
          : Outcome.failed(reason, "Agora refused it: correct it, and put it into another file");
    }
    return Outcome.failed(reason, "it was not sent: correct it, and put it into another file");
  }
}
