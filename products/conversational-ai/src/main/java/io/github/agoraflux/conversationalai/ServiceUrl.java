package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an agent finds a model, tools or a voiceprint. Keys stand in such addresses, such as
 * Gemini's {@code ...?alt=sse&key=<api_key>} or the path of an MCP server, so it prints its scheme
 * and host alone; {@link #value()} has all of it.
 *
 * @param value as it stands on the wire
 */
public record ServiceUrl(String value) implements WireValue<String> {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<server>[a-zA-Z][a-zA-Z0-9+.-]*://)([^\\s/?#]*@)?"
              + "(?<host>(\\[[0-9a-fA-F:.]+]|[^\\s/?#@:\\[\\]]+)(:[0-9]{1,5})?)(?<rest>[/?#]\\S*)?");

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public ServiceUrl {
    Check.notBlank("url", value);
  }

  /**
   * An address.
   *
   * @param value the whole of it, with the key if it has one
   * @return the address
   * @throws IllegalArgumentException if it is blank
   */
  public static ServiceUrl of(String value) {
    return new ServiceUrl(value);
  }

  /**
   * Scheme and host.
   *
   * @return nothing that would let anybody in
   */
  @Override
  public String toString() {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      return "***";
    }
    return form.group("server") + form.group("host") + (form.group("rest") == null ? "" : "/***");
  }
}
