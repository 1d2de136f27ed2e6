package io.github.agoraflux.error;

/** The stretches of a call that each have a budget of their own. */
public enum Phase {
  /** Waiting for a permit of the operation's quota. */
  QUEUE("queue"),
  /** Waiting for a connection of the pool. */
  ACQUIRE("acquire"),
  /** Resolving the host, connecting and shaking hands. */
  CONNECT("connect"),
  /** From the request's last byte to the answer's. */
  RESPONSE("response"),
  /** The whole call: every attempt and every wait between them. */
  CALL("call"),
  /** Asking again and again until a state is reached. */
  POLLING("polling");

  private final String title;

  Phase(String title) {
    this.title = title;
  }

  /**
   * The phase's name in settings and messages.
   *
   * @return a lower-case word
   */
  public String title() {
    return title;
  }
}
