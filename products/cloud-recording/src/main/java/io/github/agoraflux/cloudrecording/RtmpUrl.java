package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a web page is pushed to: an RTMP address of a CDN. Whoever knows its path and query (the
 * stream key) can push there too, so it prints its host alone; {@link #value()} has all of it.
 *
 * @param value as it stands on the wire; any text, for what Agora answers is taken as it is
 */
public record RtmpUrl(String value) implements WireValue<String> {

  private static final Pattern FORM =
      Pattern.compile("(?i)(?<scheme>rtmps?://)([^\\s/?#@]*@)?(?<host>[^\\s/?#@]+)([/?#]\\S*)?");

  /**
   * An address to push to.
   *
   * @param value {@code rtmp://} or {@code rtmps://}, a host and what follows it, without white
   *     space
   * @return the address
   * @throws IllegalArgumentException if it has another form
   */
  public static RtmpUrl of(String value) {
    RtmpUrl url = new RtmpUrl(value);
    url.check("rtmpUrl");
    return url;
  }

  void check(String field) {
    Check.that(
        FORM.matcher(value).matches(),
        field,
        "be rtmp:// or rtmps://, a host and no white space",
        this);
  }

  /**
   * Scheme and host.
   *
   * @return nothing that would let anybody push
   */
  @Override
  public String toString() {
    Matcher form = FORM.matcher(value);
    return form.matches() ? form.group("scheme") + form.group("host") + "/***" : "***";
  }
}
