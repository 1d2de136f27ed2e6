package io.github.agoraflux.redis;

/** Ends a lease that is held: its time is over before the work is. */
final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLostException(String name) {
    super("the lease of " + name + " could not be renewed", null, false, false);
  }
}
