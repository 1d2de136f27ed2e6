package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonComparisonTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                     | 1.0
          [1, {"a": 1, "b": 2}] | [1, {"b": 2, "a": 1.00}]
          null                  | null
          "x"                   | "x"
          {}                    | {}
          """)
  void takesEqualsForEqual(String one, String other) {
    assertThat(JsonComparison.EQUALITY.differences(json(one), json(other))).isEmpty();
    assertThat(JsonComparison.PRESERVATION.differences(json(one), json(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                          | "1"
          "200"                      | 200
          "2024-01-01T00:00:00.000Z" | "2024-01-01T00:00:00Z"
          "2024-01-01T00:00:00Z"     | "2024-01-01T02:00:00+02:00"
          1704067200                 | "2024-01-01T00:00:00Z"
          "1704067200000"            | "2024-01-01T00:00:00Z"
          {"a": null}                | {}
          {"a": null, "b": 1}        | {"b": 1, "a": []}
          {"b": 1}                   | {"b": 1, "c": 2}
          """)
  void tellsWhatIsPreservedFromWhatIsEqual(String one, String other) {
    assertThat(JsonComparison.EQUALITY.differences(json(one), json(other))).isNotEmpty();
    assertThat(JsonComparison.PRESERVATION.differences(json(one), json(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                      | 2
          1                      | true
          "a"                    | "b"
          "1704067200"           | 1704067201
          "2024-01-01T00:00:00Z" | "2024-01-01T00:00:01Z"
          {"a": 1}               | {}
          {"a": {}}              | {}
          {"a": []}              | {}
          {"a": {"b": 1}}        | {"a": {}}
          [1, 2]                 | [1]
          [1]                    | [1, 2]
          [1, 2]                 | [2, 1]
          {}                     | []
          """)
  void findsWhatIsLost(String one, String other) {
    assertThat(JsonComparison.EQUALITY.differences(json(one), json(other))).isNotEmpty();
    assertThat(JsonComparison.PRESERVATION.differences(json(one), json(other))).isNotEmpty();
  }

  @Test
  void namesEveryPlace() {
    assertThat(
            JsonComparison.EQUALITY.differences(
                json("{\"a\": [{\"b\": 1}], \"c\": 2}"), json("{\"a\": [{\"b\": 3}], \"d\": 4}")))
        .containsExactly(
            "/a/0/b is 3, expected 1", "/c is missing, expected 2", "/d is 4, expected nothing");
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
