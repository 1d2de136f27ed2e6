package io.github.agoraflux.transport;

/** Thrown inside the transport only; callers see a {@code ConnectionLostException}. */
final class ClosedEarlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClosedEarlyException() {
    super("the connection was closed before the answer was complete", null, false, false);
  }
}
