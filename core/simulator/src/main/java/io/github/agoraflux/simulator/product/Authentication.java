package io.github.agoraflux.simulator.product;

/** A way to tell who sends a request. */
@FunctionalInterface
public interface Authentication {

  /** What a check found. */
  sealed interface Verdict {

    /** The request may pass. */
    record Accepted() implements Verdict {}

    /** The request carries no credentials of this kind. */
    record Missing() implements Verdict {}

    /** The request carries credentials that are not valid, and nobody says why. */
    record Wrong() implements Verdict {}

    /**
     * The request carries credentials that do not suffice, for a reason that Agora tells.
     *
     * @param status the HTTP status of the answer
     * @param message its message
     */
    record Refused(int status, String message) implements Verdict {}
  }

  /** The request may pass. */
  Verdict ACCEPTED = new Verdict.Accepted();

  /** The request carries no credentials of this kind. */
  Verdict MISSING = new Verdict.Missing();

  /** The request carries credentials that are not valid, and nobody says why. */
  Verdict WRONG = new Verdict.Wrong();

  /**
   * Checks a request.
   *
   * @param call the request, with the variables of its path
   * @return what was found
   */
  Verdict check(Call call);

  /**
   * This way or another. A request may pass if either lets it; if neither does, and it carries
   * credentials of the first kind, the first decides on the answer.
   *
   * @param other the other way
   * @return the combination
   */
  default Authentication or(Authentication other) {
    return call -> {
      Verdict first = check(call);
      if (first.equals(ACCEPTED)) {
        return first;
      }
      Verdict second = other.check(call);
      return second.equals(ACCEPTED) || first.equals(MISSING) ? second : first;
    };
  }
}
