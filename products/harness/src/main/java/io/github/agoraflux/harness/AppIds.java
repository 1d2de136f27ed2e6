package io.github.agoraflux.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the project that an example speaks of, so that the client can be one for it. */
final class AppIds {

  /** The project of examples that name none. */
  static final String USUAL = "876922cbca0098dff4323566daa89675";

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{32}");
  private static final Pattern IN_PATH = Pattern.compile("(?<=/)[0-9A-Za-z]{32}(?=/|$)");

  private AppIds() {}

  static String of(Fixture request) {
    JsonNode content = request.content();
    String named =
        content
            .path("query")
            .path("appid")
            .asString(content.path("body").path("appid").asString(""));
    if (FORM.matcher(named).matches()) {
      return named;
    }
    Matcher inPath = IN_PATH.matcher(content.get("path").asString());
    return inPath.find() ? inPath.group() : USUAL;
  }
}
