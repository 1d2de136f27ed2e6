package io.github.agoraflux.samples.dashboard.problem;

import io.github.agoraflux.cloudrecording.RecordingGoneException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreachableException;

/** What to do about a failure. */
final class Advice {

  private Advice() {}

  static String on(Throwable failure) {
    if (failure instanceof OutcomeUnknownException unknown) {
      return "It may have happened or not: " + unknown.remedy() + ".";
    } else if (failure instanceof RejectedException refused) {
      return onRefusal(refused);
    } else if (failure instanceof QuotaExceededException) {
      return "This process asks for more than its quota. Ask less often, or have the quota raised.";
    } else if (failure instanceof BudgetExceededException late) {
      return "The budget for " + late.phase().title() + " ran out. It is tried again by itself.";
    } else if (failure instanceof UnreachableException
        || failure instanceof ConnectionLostException) {
      return "The host cannot be reached right now. It is tried again by itself.";
    } else if (failure instanceof ServerException) {
      return "Agora has trouble of its own. It is tried again by itself.";
    } else if (failure instanceof ClientClosedException) {
      return "The server is shutting down.";
    } else if (failure instanceof IllegalArgumentException) {
      return "Correct the field that is named.";
    }
    return "Look into the server's log.";
  }

  private static String onRefusal(RejectedException refused) {
    if (refused instanceof RejectedException.RateLimited) {
      return "Agora asks for a pause. The quota is held back and the call tried again by itself.";
    } else if (refused instanceof RejectedException.Unauthenticated) {
      return "Check App ID, customer ID and customer secret.";
    } else if (refused instanceof RejectedException.Forbidden) {
      return "Have the product switched on for this project.";
    } else if (refused instanceof RecordingGoneException) {
      return "It is over, or Agora moves it to another server for up to 90 s. Try again by then.";
    } else if (refused instanceof RejectedException.NotFound) {
      return "It is gone. Nothing is left to do.";
    } else if (refused instanceof RejectedException.Conflict) {
      return "There is one already. Use that, or stop it first.";
    }
    return "Agora did not like the request and says why.";
  }
}
