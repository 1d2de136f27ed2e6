package io.github.agoraflux.redis;

/** Between a line and its limiter: Redis cannot be reached, so nothing more comes of this wait. */
final class CutOffException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CutOffException() {
    super("Redis cannot be reached", null, false, false);
  }
}
