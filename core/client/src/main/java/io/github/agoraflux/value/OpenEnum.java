package io.github.agoraflux.value;

/**
 * An enumeration that Agora may extend at any time. A value this library does not know yet is kept
 * as it came, compares equal to itself and is sent back unchanged, so that a new value on the
 * server never breaks a client.
 *
 * <p>Implemented by records, compared with {@code equals}; {@link #isKnown()} tells whether this
 * release has a name for the value.
 *
 * @param <T> what stands on the wire: {@code String} or {@code Integer}
 */
public interface OpenEnum<T> extends WireValue<T> {

  /**
   * Whether this release of the library has a constant for the value.
   *
   * @return false for a value that Agora added later
   */
  boolean isKnown();
}
