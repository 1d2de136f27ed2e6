package io.github.agoraflux.redis;

/** Between a tenure and its lease: it is over before the work is. */
final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLostException(String name) {
    super("the lease of " + name + " could not be renewed", null, false, false);
  }
}
