package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a CDN's stream. Whoever knows what stands behind its host may be able to push
 * there, so it prints scheme and host alone; {@link #value()} has all of it.
 *
 * @param value as it stands on the wire
 */
public record StreamUrl(String value) implements WireValue<String> {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*://)([^\\s/?#@]*@)?(?<host>[^\\s/?#@]+)([/?#]\\S*)?");

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is no URL, or has white space in it
   */
  public StreamUrl {
    boolean fits = FORM.matcher(Check.given("streamUrl", value)).matches();
    Check.that(fits, "streamUrl", "be a URL without white space", "***");
  }

  /**
   * The address of that text.
   *
   * @param value a scheme such as {@code rtmp://}, a host and what follows it
   * @return the address
   * @throws IllegalArgumentException if it is no URL, or has white space in it
   */
  public static StreamUrl of(String value) {
    return new StreamUrl(value);
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
