package io.github.agoraflux.json;

/**
 * Turns values of an application's own types into JSON, where a request carries such: in a map of
 * custom properties, say. The application knows how it wants its types written; how this library's
 * own are written is fixed, because Agora has to understand it.
 */
@FunctionalInterface
public interface ForeignValues {

  /**
   * Writes a value.
   *
   * @param value an object whose type belongs neither to this library nor to Java
   * @return one complete JSON value
   */
  String json(Object value);
}
