package io.github.agoraflux.exchange;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request, in order. Immutable; never printed with their values, for one of them
 * is the credential.
 */
public final class Headers {

  private static final Headers NONE = new Headers(new String[0]);

  private final String[] namesAndValues;

  private Headers(String[] namesAndValues) {
    this.namesAndValues = namesAndValues;
  }

  /**
   * No headers.
   *
   * @return always the same object
   */
  public static Headers none() {
    return NONE;
  }

  /**
   * These headers with one set: an earlier one of the same name is replaced.
   *
   * @param name the name; its case does not matter
   * @param value the value
   * @return new headers
   */
  public Headers with(String name, String value) {
    int at = indexOf(name);
    String[] copy =
        at < 0 ? Arrays.copyOf(namesAndValues, namesAndValues.length + 2) : namesAndValues.clone();
    int target = at < 0 ? namesAndValues.length : at;
    copy[target] = name;
    copy[target + 1] = value;
    return new Headers(copy);
  }

  /**
   * The value of a header.
   *
   * @param name the name; its case does not matter
   * @return the value, null if there is none
   */
  public @Nullable String get(String name) {
    int at = indexOf(name);
    return at < 0 ? null : namesAndValues[at + 1];
  }

  /**
   * Visits every header in order.
   *
   * @param visitor gets name and value
   */
  public void forEach(BiConsumer<String, String> visitor) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      visitor.accept(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private int indexOf(String name) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    StringBuilder names = new StringBuilder("[");
    forEach((name, value) -> names.append(names.length() > 1 ? ", " : "").append(name));
    return names.append(']').toString();
  }
}
