package io.github.agoraflux.operation;

/**
 * What happens if an operation is carried out twice; so, whether an attempt of unknown outcome may
 * be repeated.
 */
public enum Repeatability {
  /** Reads only. Repeated freely, also at another host. */
  SAFE,
  /**
   * Carrying it out twice leaves what carrying it out once leaves. Repeated freely, also at another
   * host.
   */
  IDEMPOTENT,
  /** Each time does something new. Repeated only if the attempt cannot have reached the server. */
  UNSAFE,
  /**
   * Reads and removes what it read. Repeated only if the attempt cannot have reached the server,
   * and never at another host: each region has a queue of its own.
   */
  READ_ONCE;

  /**
   * Whether an attempt that may have reached the server may be repeated.
   *
   * @return true for the first two
   */
  public boolean allowsRepeat() {
    return this == SAFE || this == IDEMPOTENT;
  }
}
