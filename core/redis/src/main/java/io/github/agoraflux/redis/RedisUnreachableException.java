package io.github.agoraflux.redis;

/** Between a queue and its limiter: Redis cannot be reached, so nothing more comes of this wait. */
final class RedisUnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RedisUnreachableException() {
    super("Redis cannot be reached", null, false, false);
  }
}
