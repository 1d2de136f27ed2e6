package io.github.agoraflux.value;

/**
 * A value type that travels as the bare value it wraps: a typed id or an open enum is a JSON string
 * or number on the wire, never an object.
 *
 * <p>Implement it with a record of one component named {@code value}; the codec does the rest.
 *
 * @param <T> what stands on the wire: {@code String}, {@code Integer} or {@code Long}
 */
public interface WireValue<T> {

  /**
   * The value as it stands on the wire.
   *
   * @return the bare value, never null
   */
  T value();
}
