package io.github.agoraflux.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.Invoice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class ForeignValuesTest {

  private static final Invoice INVOICE = new Invoice("7", Invoice.Kind.PAID);

  private final JsonMapper application =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
          .build();
  private final JsonCodec codec = new JsonCodec(application::writeValueAsString);

  @Test
  void theApplicationWritesItsOwnTypes() {
    assertThat(json(codec, new Body("a", Map.of("invoice", INVOICE))))
        .isEqualTo(
            "{\"userName\":\"a\",\"custom\":{\"invoice\":{\"Number\":\"7\",\"Kind\":\"PAID\"}}}");
  }

  @Test
  void theyMayStandAnywhere() {
    assertThat(json(codec, List.of(Map.of("all", List.of(INVOICE, Invoice.Kind.PAID)), INVOICE)))
        .isEqualTo(
            "[{\"all\":[{\"Number\":\"7\",\"Kind\":\"PAID\"},\"PAID\"]},"
                + "{\"Number\":\"7\",\"Kind\":\"PAID\"}]");
  }

  @Test
  void whatIsJavasOrOursStaysAsItIs() {
    Map<String, Object> custom = Map.of("at", Instant.EPOCH);

    assertThat(json(codec, new Body("a", custom)))
        .isEqualTo(json(new JsonCodec(), new Body("a", custom)));
  }

  @Test
  void aBodyOfTheApplicationsOwnKeepsTheConventions() {
    assertThat(json(codec, INVOICE)).isEqualTo("{\"number\":\"7\",\"kind\":\"PAID\"}");
  }

  @Test
  void withoutItNothingIsSpecial() {
    assertThat(json(new JsonCodec(), new Body("a", Map.of("invoice", INVOICE))))
        .contains("{\"number\":\"7\",\"kind\":\"PAID\"}");
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    JsonCodec refusing = new JsonCodec(value -> application.readTree("}").asString());

    assertThatThrownBy(() -> refusing.encode(new Body("a", Map.of("invoice", INVOICE))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("body must be encodable as JSON");
  }

  private static String json(JsonCodec codec, Object body) {
    return new String(codec.encode(body), StandardCharsets.UTF_8);
  }

  record Body(String userName, Map<String, Object> custom) {}
}
