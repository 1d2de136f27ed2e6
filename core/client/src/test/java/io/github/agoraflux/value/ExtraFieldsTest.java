package io.github.agoraflux.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields a record has no component for, on their way into a request. */
class ExtraFieldsTest {

  /** A request with room for more. */
  record Toy(String name, @JsonProperty("sz") int size, @JsonAnyGetter Map<String, Object> extra) {}

  @Test
  void standBesideTheFieldsOfTheRecord() {
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("key", Secret.of("extra-s3cret"));
    extra.put("size", List.of(1, Map.of("a", true)));
    extra.put("none", null);

    Toy toy = new Toy("bear", 3, ExtraFields.copyOf(extra));
    String json = new String(new JsonCodec().encode(toy), StandardCharsets.UTF_8);

    assertThat(json)
        .isEqualTo(
            "{\"name\":\"bear\",\"sz\":3,\"key\":\"extra-s3cret\",\"size\":[1,{\"a\":true}],"
                + "\"none\":null}");
    assertThat(toy.toString()).doesNotContain("extra-s3cret");
  }

  @Test
  void areCopied() {
    Map<String, Object> given = new LinkedHashMap<>(Map.of("a", 1));
    Map<String, Object> copy = ExtraFields.copyOf(given);
    given.clear();

    assertThat(copy).containsOnly(Map.entry("a", 1));
    assertThatThrownBy(() -> copy.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(ExtraFields.copyOf(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "sz", "", " "})
  void standNowhereTwice(String name) {
    assertThatThrownBy(() -> ExtraFields.check("toy.extra", Map.of(name, 1), Toy.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("toy.extra must ")
        .hasMessageEndingWith("but was \"" + name + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "extra", "SZ"})
  void mayBearTheNameOfAComponentThatIsNoneOnTheWire(String name) {
    assertThatCode(() -> ExtraFields.check("extra", Map.of(name, 1), Toy.class))
        .doesNotThrowAnyException();
  }
}
