package io.github.agoraflux.json;

import io.github.agoraflux.value.Secret;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
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

  static final ValueDeserializer<Secret> DESERIALIZER =
      new ValueDeserializer<>() {
        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) {
          String text = parser.currentToken().isScalarValue() ? parser.getString() : "";
          if (text.isBlank()) {
            throw context.weirdStringException("", Secret.class, "no text");
          }
          return Secret.of(text);
        }
      };

  private SecretJson() {}
}
