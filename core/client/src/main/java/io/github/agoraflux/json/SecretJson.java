package io.github.agoraflux.json;

import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * Secrets in request bodies and answers: the one place besides headers where they are written out.
 */
final class SecretJson {

  static final ValueSerializer<Secret> SERIALIZER =
      new ValueSerializer<>() {
        @Override
        public void serialize(Secret value, JsonGenerator json, SerializationContext context) {
          json.writeString(value.reveal());
        }
      };

  /** Where there has to be a secret. */
  static final ValueDeserializer<Secret> DESERIALIZER =
      new ValueDeserializer<>() {
        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) {
          String text = text(parser);
          if (text.isBlank()) {
            throw context.weirdStringException("", Secret.class, "no text");
          }
          return Secret.of(text);
        }
      };

  /** Where there may be none, which Agora says with an empty text as well. */
  @SuppressWarnings("NullAway") // Jackson is not annotated: null means "absent"
  static final ValueDeserializer<Secret> OPTIONAL_DESERIALIZER =
      new ValueDeserializer<>() {
        @Override
        public @Nullable Secret deserialize(JsonParser parser, DeserializationContext context) {
          boolean empty =
              parser.currentToken() == JsonToken.VALUE_STRING && parser.getString().isBlank();
          return empty ? null : DESERIALIZER.deserialize(parser, context);
        }
      };

  /** Characters of a token as RFC 7235 has them. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  /** A token that is all of an answer and stands there without quotes; null if it is none. */
  static @Nullable Secret bare(byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8).strip();
    return TOKEN.matcher(text).matches() ? Secret.of(text) : null;
  }

  private static String text(JsonParser parser) {
    return parser.currentToken().isScalarValue() ? parser.getString() : "";
  }

  private SecretJson() {}
}
