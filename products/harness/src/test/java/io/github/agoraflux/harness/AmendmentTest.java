package io.github.agoraflux.harness;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AmendmentTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode EXAMPLE =
      JSON.readTree("{\"a\": [{\"b\": 1, \"c\": 2}, {\"b\": 3}], \"d/e\": \"f\"}");

  @ParameterizedTest
  @MethodSource("deviations")
  void writesADeviationIntoTheExample(Deviation deviation, String amended) {
    String before = EXAMPLE.toString();

    assertThat(Amendment.of(EXAMPLE, List.of(deviation))).isEqualTo(JSON.readTree(amended));
    assertThat(EXAMPLE.toString()).isEqualTo(before);
  }

  static Stream<Arguments> deviations() {
    return Stream.of(
        Arguments.of(omits("/a/0/c", "why"), "{\"a\": [{\"b\": 1}, {\"b\": 3}], \"d/e\": \"f\"}"),
        Arguments.of(omits("/a/*/b", "why"), "{\"a\": [{\"c\": 2}, {}], \"d/e\": \"f\"}"),
        Arguments.of(omits("/a/*", "why"), "{\"a\": [], \"d/e\": \"f\"}"),
        Arguments.of(omits("/*", "why"), "{}"),
        Arguments.of(omits("/d~1e", "why"), "{\"a\": [{\"b\": 1, \"c\": 2}, {\"b\": 3}]}"),
        Arguments.of(puts("/a", Map.of("g", 4), "why"), "{\"a\": {\"g\": 4}, \"d/e\": \"f\"}"),
        Arguments.of(puts("/a/1", 5, "why"), "{\"a\": [{\"b\": 1, \"c\": 2}, 5], \"d/e\": \"f\"}"));
  }

  @ParameterizedTest
  @MethodSource("pointless")
  void refusesADeviationThatChangesNothing(Deviation deviation) {
    assertThatThrownBy(() -> Amendment.of(EXAMPLE, List.of(deviation)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no deviation");
  }

  static Stream<Deviation> pointless() {
    return Stream.of(
        omits("/z", "absent"),
        omits("/z/y", "absent"),
        omits("/a/0/z", "absent"),
        puts("/a/0/b", 1, "same"),
        puts("/a/0/b", 1.0, "same"));
  }

  @Test
  void refusesADeviationWithoutAReason() {
    assertThatIllegalArgumentException().isThrownBy(() -> omits("/a", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> omits("a", "why"));
  }
}
