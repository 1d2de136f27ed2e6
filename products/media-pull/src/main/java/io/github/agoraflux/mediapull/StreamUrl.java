package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cloud player finds its stream, file or picture. Its path and query may let anybody watch
 * who knows them, so it prints its host alone; {@link #value()} has all of it.
 *
 * @param value as it stands on the wire; any text, for what Agora answers is taken as it is
 */
public record StreamUrl(String value) implements WireValue<String> {

  private static final int MOST_BYTES = 1024;
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(?<scheme>(rtmps?|https?)://)([^\\s/?#@]*@)?(?<host>[^\\s/?#@]+)([/?#]\\S*)?");

  /**
   * An address to play from.
   *
   * @param value RTMP, HTTP or HTTPS, a host and what follows it, without white space, at most 1024
   *     UTF-8 bytes
   * @return the address
   * @throws IllegalArgumentException if it has another form
   */
  public static StreamUrl of(String value) {
    StreamUrl url = new StreamUrl(value);
    url.check("streamUrl");
    return url;
  }

  void check(String field) {
    boolean isUrl = FORM.matcher(value).matches();
    Check.that(isUrl, field, "be an RTMP, HTTP or HTTPS URL without white space", this);
    int length = value.getBytes(StandardCharsets.UTF_8).length;
    Check.that(length <= MOST_BYTES, field, "have at most " + MOST_BYTES + " UTF-8 bytes", this);
  }

  /**
   * Scheme and host.
   *
   * @return nothing that would let anybody watch
   */
  @Override
  public String toString() {
    Matcher form = FORM.matcher(value);
    return form.matches() ? form.group("scheme") + form.group("host") + "/***" : "***";
  }
}
