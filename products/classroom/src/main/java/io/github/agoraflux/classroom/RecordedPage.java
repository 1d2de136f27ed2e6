package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireValue;

/**
 * The address of a web page to be recorded. Its query may hold the recorder's token, so that it
 * prints without it.
 *
 * @param value as it stands on the wire
 */
public record RecordedPage(String value) implements WireValue<String> {

  @Override
  public String toString() {
    int query = value.indexOf('?');
    return query < 0 ? value : value.substring(0, query) + "?***";
  }
}
