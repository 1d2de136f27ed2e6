package io.github.agoraflux.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as plain values. */
class JsonTest {

  private static Optional<Map<String, Object>> read(String json) {
    return Json.readObject(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("Every kind of value is read")
  void reading() {
    assertThat(
            read(
                """
                {"text":"\\u00e9 \\n","int":1,"long":4294967296,"big":123456789012345678901,
                 "exact":0.10,"huge":1e999,"yes":true,"no":false,"nothing":null,
                 "list":[1,[],{"a":[null]}],"object":{}}"""))
        .hasValue(
            Json.object(
                "text",
                "é \n",
                "int",
                1,
                "long",
                4294967296L,
                "big",
                new BigInteger("123456789012345678901"),
                "exact",
                new BigDecimal("0.10"),
                "huge",
                new BigDecimal("1e999"),
                "yes",
                true,
                "no",
                false,
                "nothing",
                null,
                "list",
                List.of(1, List.of(), Map.of("a", Arrays.asList((Object) null))),
                "object",
                Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "[]",
        "null",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":[1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{} {}",
        "{}x",
        "{\"a\":01}",
        "\u00ff"
      })
  @DisplayName("What is not one JSON object is nothing")
  void notAnObject(String json) {
    assertThat(read(json)).isEmpty();
  }

  @Test
  @DisplayName("Nesting without end is nothing and does no harm")
  void deepNesting() {
    assertThat(read("{\"a\":".repeat(100_000))).isEmpty();
    assertThat(read("{\"a\":" + "[".repeat(100_000))).isEmpty();
  }

  @Test
  @DisplayName("What is written is read as it was")
  void roundTrip() {
    Map<String, Object> object =
        Json.object(
            "text",
            "\"\\\u0000\u2028😀",
            "whole",
            -5,
            "long",
            Long.MAX_VALUE,
            "big",
            new BigInteger("-123456789012345678901"),
            "exact",
            new BigDecimal("12.340"),
            "yes",
            true,
            "nothing",
            null,
            "list",
            List.of("", List.of(), Map.of()));

    assertThat(read(Json.write(object))).hasValue(object);
    assertThat(Json.write(Json.object("a", List.of(1, 2), "b", null)))
        .isEqualTo("{\"a\":[1,2],\"b\":null}");
  }

  @Test
  @DisplayName("A path leads into nested objects")
  void paths() {
    Map<String, Object> object = Json.object("a", Json.object("b", Json.object("c", 1)), "d", 2);

    assertThat(Json.at(object, "a.b.c")).isEqualTo(1);
    assertThat(Json.at(object, "d")).isEqualTo(2);
    assertThat(Json.at(object, "d.e")).isNull();
    assertThat(Json.at(object, "x.y")).isNull();
    assertThat(Json.at(object, "")).isNull();
  }

  @Test
  @DisplayName("Merging goes into objects and replaces all else")
  void merging() {
    Map<String, Object> base = Json.object("a", Json.object("x", 1, "y", List.of(1)), "b", 1);
    Map<String, Object> patch = Json.object("a", Json.object("y", List.of()), "b", Map.of("c", 1));

    assertThat(Merge.over(base, patch))
        .isEqualTo(Json.object("a", Json.object("x", 1, "y", List.of()), "b", Map.of("c", 1)));
    assertThat(base).isEqualTo(Json.object("a", Json.object("x", 1, "y", List.of(1)), "b", 1));
  }

  @Test
  @DisplayName("A mask keeps what it names, siblings included")
  void masks() {
    Map<String, Object> object =
        Json.object("a", Json.object("x", 1, "y", 2, "z", 3), "b", 4, "c", null);

    assertThat(Merge.masked(object, List.of("a.x", "a.z", "b")))
        .hasValue(Json.object("a", Json.object("x", 1, "z", 3), "b", 4));
    assertThat(Merge.masked(object, List.of("a.w"))).isEmpty();
    assertThat(Merge.masked(object, List.of("c"))).isEmpty();
  }

  @Test
  @DisplayName("Numbers are whole if their value is, however they are written")
  void numbers() {
    assertThat(Numbers.whole(new BigDecimal("1e2"))).hasValue(100L);
    assertThat(Numbers.whole(new BigDecimal("1.5"))).isEmpty();
    assertThat(Numbers.whole(new BigDecimal("1e999999"))).isEmpty();
    assertThat(Numbers.whole("1")).isEmpty();
    assertThat(Numbers.wholeOrDigits("0017")).hasValue(17L);
    assertThat(Numbers.wholeOrDigits("1e2")).isEmpty();
    assertThat(Numbers.digits("9".repeat(19))).isEmpty();
    assertThat(Numbers.digits("٣")).isEmpty();
    assertThat(Numbers.decimal(new BigInteger("7"))).hasValue(BigDecimal.valueOf(7));
    assertThat(Numbers.decimal(true)).isEmpty();
  }
}
