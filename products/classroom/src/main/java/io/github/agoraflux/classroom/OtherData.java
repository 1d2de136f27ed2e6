package io.github.agoraflux.classroom;

import org.jspecify.annotations.Nullable;

/**
 * What this release has no type for. It prints as {@code ***}, for nobody knows whether there are
 * tokens in it.
 *
 * @param json as it came: text, number, boolean, list, map, or null
 */
public record OtherData(@Nullable Object json) implements EventData {

  @Override
  public String toString() {
    return "OtherData[***]";
  }
}
