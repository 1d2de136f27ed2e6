package io.github.agoraflux.transport;

/** Thrown inside the transport only; callers see an {@code UnreadableAnswerException}. */
final class AnswerTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AnswerTooLargeException() {
    super("answer too large", null, false, false);
  }
}
