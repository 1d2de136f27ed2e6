package io.github.agoraflux.notifications;

/** What a webhook makes of a request. */
public sealed interface Reception {

  /**
   * Agora has sent it.
   *
   * @param notification what it says
   */
  record Genuine(Notification notification) implements Reception {}

  /**
   * It is not to be believed or understood.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements Reception {}

  /** Why a request is refused. */
  enum Reason {
    /** It has no signature. */
    UNSIGNED(401),
    /** None of the secrets makes its signature, or the one that does is another product's. */
    FORGED(401),
    /** It is larger than any notification. */
    TOO_LARGE(413),
    /** Agora has signed it, but it is no notification. */
    UNREADABLE(400);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /**
     * How to answer it.
     *
     * @return an HTTP status
     */
    public int status() {
      return status;
    }
  }
}
