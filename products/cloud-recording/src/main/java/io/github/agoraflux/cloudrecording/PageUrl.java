package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.WireValue;

/**
 * The address of a web page. Such addresses often hold what lets the browser in, so it prints its
 * host alone; {@link #value()} has all of it.
 *
 * @param value as it stands on the wire
 */
public record PageUrl(String value) implements WireValue<String> {

  /**
   * The address of a page.
   *
   * @param value {@code http://} or {@code https://}, a host and what follows it, without white
   *     space
   * @return the address
   * @throws IllegalArgumentException if it has another form
   */
  public static PageUrl of(String value) {
    PageUrl url = new PageUrl(value);
    url.check("url");
    return url;
  }

  void check(String field) {
    Fields.url(field, value);
  }

  /**
   * Scheme and host.
   *
   * @return nothing that would let anybody in
   */
  @Override
  public String toString() {
    return Fields.shown(value);
  }
}
