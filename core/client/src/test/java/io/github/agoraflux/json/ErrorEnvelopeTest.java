package io.github.agoraflux.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An error answer's envelope")
class ErrorEnvelopeTest {

  /** An envelope without details. */
  private record Words(@Nullable String code, @Nullable String message) {}

  private static ErrorEnvelope envelope(String body) {
    return ErrorEnvelope.parse(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Words parse(String body) {
    ErrorEnvelope envelope = envelope(body);
    return new Words(envelope.code(), envelope.message());
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("{\"message\":\"Unauthorized\"}", null, "Unauthorized"),
        shape("{\"code\":53,\"reason\":\"task conflict\"}", "53", "task conflict"),
        shape(
            "{\"detail\":\"channel not found\",\"reason\":\"InvalidRequest\"}",
            "InvalidRequest",
            "channel not found"),
        shape("{\"error_msg\":\"no such project\"}", null, "no such project"),
        shape("{\"msg\":\"Room not found\",\"code\":30404100}", "30404100", "Room not found"),
        shape(
            "{\"reason\":\"Resource is not found and destroyed.\"}",
            null,
            "Resource is not found and destroyed."),
        shape("{\"code\":300}", "300", null),
        shape(
            "{\"result\":\"failed\",\"errorCode\":\"100001\",\"error\":\"bad\",\"reason\":\"uid\"}",
            "100001",
            "uid"),
        shape(
            "{\"errorCode\":\"20302012\",\"errorMessage\":\"cannot convert\"}",
            "20302012",
            "cannot convert"));
  }

  private static Arguments shape(String body, @Nullable String code, @Nullable String message) {
    return arguments(body, code, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("is opened whichever of Agora's nine it is")
  void knowsEveryShape(String body, @Nullable String code, @Nullable String message) {
    assertThat(parse(body)).isEqualTo(new Words(code, message));
  }

  @Test
  @DisplayName("prefers a code to a reason, and words to codes, whatever their order")
  void prefersTheTelling() {
    assertThat(parse("{\"reason\":\"R\",\"code\":7,\"detail\":\"D\"}"))
        .isEqualTo(new Words("7", "D"));
    assertThat(parse("{\"error\":\"E\",\"reason\":\"R\",\"message\":\"M\",\"code\":\"c\"}"))
        .isEqualTo(new Words("c", "M"));
  }

  @Test
  @DisplayName("keeps what stands beside a detail and its reason, for it may name a task")
  void keepsTaskInformation() {
    assertThat(
            parse(
                "{\"detail\":\"it exists\",\"reason\":\"TaskConflict\",\"agent_id\":\"1NT\","
                    + "\"create_ts\":17,\"task\":{\"id\":1}}"))
        .isEqualTo(new Words("TaskConflict", "it exists, agent_id is 1NT, create_ts is 17"));
  }

  @Test
  @DisplayName("takes blank, null and nested fields for none")
  void skipsWhatSaysNothing() {
    assertThat(parse("{\"code\":\"\",\"message\":\" \",\"msg\":\"words\"}"))
        .isEqualTo(new Words(null, "words"));
    assertThat(parse("{\"code\":null,\"message\":{\"message\":\"inner\"},\"error\":[1]}"))
        .isEqualTo(new Words(null, null));
    assertThat(parse("{\"detail\":\"\",\"reason\":\"R\"}")).isEqualTo(new Words(null, "R"));
    assertThat(parse("{\"data\":{\"code\":1,\"message\":\"inner\"},\"message\":\"outer\"}"))
        .isEqualTo(new Words(null, "outer"));
    assertThat(parse("{\"success\":false,\"code\":true}")).isEqualTo(new Words("true", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"message\"",
        "[{\"message\":\"x\"}]",
        "<html><body>502 Bad Gateway</body></html>",
        "upstream connect error",
        "{",
        "{}",
        "{\"message\"",
        "\u0000\u0001"
      })
  @DisplayName("is silent if it is none of them")
  void toleratesAnything(String body) {
    assertThat(parse(body)).isEqualTo(new Words(null, null));
  }

  @Test
  @DisplayName("tells what stood before a text broke off or nested too deep")
  void keepsWhatCameBefore() {
    assertThat(parse("{\"code\":7,\"message\":\"cut of")).isEqualTo(new Words("7", null));
    assertThat(parse("{\"message\":\"m\",\"deep\":" + "[".repeat(1_000_000)))
        .isEqualTo(new Words(null, "m"));
    assertThat(parse("{\"deep\":" + "{\"a\":".repeat(1_000_000))).isEqualTo(new Words(null, null));
  }

  @Test
  @DisplayName("is one short line, however much the server says")
  void isOneShortLine() {
    ErrorEnvelope envelope =
        envelope(
            "{\"code\":\"a\\nb\",\"message\":\"one\\r\\ntwo\\u2028three"
                + "x".repeat(3_000_000)
                + "\"}");
    assertThat(envelope.code()).isEqualTo("a b");
    assertThat(envelope.message())
        .startsWith("one two threexxx")
        .endsWith("x...")
        .hasSizeBetween(490, 503);
  }

  @Test
  @DisplayName("is not opened by bytes that are no text")
  void toleratesAnyBytes() {
    assertThat(ErrorEnvelope.parse(new byte[] {'{', '"', (byte) 0xFF, (byte) 0xC0, '"'}))
        .isEqualTo(new ErrorEnvelope(null, null, Map.of()));
  }

  @Test
  @DisplayName("keeps what stands besides code and words by its path, wherever it stands")
  void keepsDetails() {
    ErrorEnvelope envelope =
        envelope(
            "{\"detail\":\"it exists\",\"reason\":\"TaskConflict\",\"code\":null,"
                + "\"data\":{\"agent_id\":\"1N\\nT\",\"none\":null,\"at\":[17,{\"x\":true}]},"
                + "\"task\":1}");

    assertThat(envelope.message()).isEqualTo("it exists, task is 1");
    assertThat(envelope.details())
        .containsOnly(
            entry("data.agent_id", "1N T"),
            entry("data.at.0", "17"),
            entry("data.at.1.x", "true"),
            entry("task", "1"));
  }

  @Test
  @DisplayName("keeps few details, and loses no words to many")
  void keepsFewDetails() {
    String many = IntStream.range(0, 1000).mapToObj(Integer::toString).collect(joining(","));
    ErrorEnvelope envelope = envelope("{\"many\":[" + many + "],\"message\":\"words\"}");

    assertThat(envelope.message()).isEqualTo("words");
    assertThat(envelope.details()).hasSize(32).containsEntry("many.31", "31");
  }
}
