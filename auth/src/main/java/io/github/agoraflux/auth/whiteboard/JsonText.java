package io.github.agoraflux.auth.whiteboard;

/** JSON strings exactly as JavaScript writes them: the signature is over these very characters. */
final class JsonText {

  private static final int FIRST_PRINTABLE = 0x20;

  private JsonText() {}

  static void append(StringBuilder json, String text) {
    json.append('"');
    text.chars().forEach(character -> append(json, (char) character));
    json.append('"');
  }

  private static void append(StringBuilder json, char character) {
    switch (character) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (character < FIRST_PRINTABLE) {
          json.append(String.format("\\u%04x", (int) character));
        } else {
          json.append(character);
        }
      }
    }
  }
}
