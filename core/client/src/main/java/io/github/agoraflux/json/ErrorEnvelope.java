package io.github.agoraflux.json;

import io.github.agoraflux.value.SingleLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an error answer says. Agora's products wrap it in at least nine ways; this knows all of
 * them, and takes a body that is none of them for no words at all.
 *
 * @param code Agora's error code or reason word; null if the answer has none
 * @param message Agora's words, on a single line of bounded length; null if the answer has none
 */
public record ErrorEnvelope(@Nullable String code, @Nullable String message) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> KNOWN =
      Set.of("detail", "reason", "message", "msg", "error_msg", "errorMessage", "error", "status");
  private static final ErrorEnvelope SILENT = new ErrorEnvelope(null, null);

  /**
   * Reads an error answer's body, whatever it is.
   *
   * @param body the bytes
   * @return code and message, as far as the body tells
   */
  public static ErrorEnvelope parse(byte[] body) {
    if (body.length == 0) {
      return SILENT;
    }
    Map<String, String> fields = scalars(body);
    String code = first(fields, "code", "errorCode");
    String detail = first(fields, "detail");
    if (code == null && detail != null) {
      return new ErrorEnvelope(first(fields, "reason"), SingleLine.of(detail + rest(fields)));
    }
    return new ErrorEnvelope(
        code,
        first(fields, "message", "msg", "detail", "error_msg", "errorMessage", "reason", "error"));
  }

  /**
   * What such an answer has besides: of a conflict Agora promises to name the task, but does not
   * say in which fields.
   */
  private static String rest(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !KNOWN.contains(field.getKey()))
        .map(field -> ", " + field.getKey() + " is " + field.getValue())
        .collect(Collectors.joining());
  }

  private static @Nullable String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** The top level's scalar fields, as far as the body can be read. */
  private static Map<String, String> scalars(byte[] body) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        collect(parser, fields);
      }
    } catch (JacksonException unreadable) {
      // An error page of some proxy: its status says what there is to say.
      return fields;
    }
    return fields;
  }

  private static void collect(JsonParser parser, Map<String, String> fields) {
    for (JsonToken token = parser.nextToken();
        token == JsonToken.PROPERTY_NAME;
        token = parser.nextToken()) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        fields.put(name, SingleLine.of(parser.getString()));
      } else {
        parser.skipChildren();
      }
    }
  }
}
