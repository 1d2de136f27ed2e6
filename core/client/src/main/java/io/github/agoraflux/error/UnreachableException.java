package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection could be made: no byte of the request reached Agora, so repeating the call can do
 * no harm.
 */
public final class UnreachableException extends AgoraException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param reason what could not be done
   * @param cause what the connection reported
   */
  public UnreachableException(Failure failure, Reason reason, @Nullable Throwable cause) {
    super(failure, reason.sentence, cause);
    this.reason = reason;
  }

  /**
   * What could not be done.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  /** What kept the connection from being made. */
  public enum Reason {
    /** The host's name could not be resolved. Only this one leads to the alternate domain. */
    RESOLUTION("could not resolve its host"),
    /** The connection was refused or the network has no way to the host. */
    CONNECTION("could not connect"),
    /** The TLS handshake failed. */
    HANDSHAKE("could not shake hands"),
    /** The connection was gone before the first byte was written. */
    STALE_CONNECTION("found its connection closed"),
    /** All connections of the pool are in use and too many calls wait for one. */
    POOL_OVERFLOW("found too many calls waiting for a connection");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }
}
