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
 * @param details what the answer says besides, by its path such as {@code data.agent_id}; single
 *     lines of bounded length, {@value #MOST_DETAILS} at most
 */
public record ErrorEnvelope(
    @Nullable String code, @Nullable String message, Map<String, String> details) {

  private static final int MOST_DETAILS = 32;
  private static final int TOP = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> KNOWN =
      Set.of("detail", "reason", "message", "msg", "error_msg", "errorMessage", "error", "status");
  private static final Set<String> CODES = Set.of("code", "errorCode");
  private static final ErrorEnvelope SILENT = new ErrorEnvelope(null, null, Map.of());

  /** Copies. */
  public ErrorEnvelope {
    details = Map.copyOf(details);
  }

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
      String words = SingleLine.of(detail + rest(fields));
      return new ErrorEnvelope(first(fields, "reason"), words, details(fields));
    }
    String words =
        first(fields, "message", "msg", "detail", "error_msg", "errorMessage", "reason", "error");
    return new ErrorEnvelope(code, words, details(fields));
  }

  /**
   * What such an answer has besides at its top: of a conflict Agora promises to name the task, but
   * does not say in which fields.
   */
  private static String rest(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !KNOWN.contains(field.getKey()) && field.getKey().indexOf('.') < 0)
        .map(field -> ", " + field.getKey() + " is " + field.getValue())
        .collect(Collectors.joining());
  }

  private static Map<String, String> details(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !KNOWN.contains(field.getKey()) && !CODES.contains(field.getKey()))
        .limit(MOST_DETAILS)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

  /** The scalars by their paths, as far as the body can be read. */
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
    JsonToken token = parser.nextToken();
    for (int depth = depth(parser); token != null && depth > 0; depth = depth(parser)) {
      boolean wanted = token.isScalarValue() && token != JsonToken.VALUE_NULL;
      if (wanted && (depth == TOP || fields.size() < MOST_DETAILS)) {
        fields.put(path(parser), SingleLine.of(parser.getString()));
      }
      token = parser.nextToken();
    }
  }

  private static int depth(JsonParser parser) {
    return parser.streamReadContext().getNestingDepth();
  }

  private static String path(JsonParser parser) {
    return parser.streamReadContext().pathAsPointer().toString().substring(1).replace('/', '.');
  }
}
