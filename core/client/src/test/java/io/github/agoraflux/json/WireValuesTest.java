package io.github.agoraflux.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.OpenEnum;
import io.github.agoraflux.value.WireUnit;
import io.github.agoraflux.value.WireValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Typed values on the wire")
class WireValuesTest {

  private static final JsonCodec CODEC = new JsonCodec();

  record RuleId(Long value) implements WireValue<Long> {}

  record State(String value) implements OpenEnum<String> {

    static final State IDLE = new State("IDLE");

    @Override
    public boolean isKnown() {
      return equals(IDLE);
    }
  }

  record Level(Integer value) implements OpenEnum<Integer> {
    @Override
    public boolean isKnown() {
      return Set.of(1, 2).contains(value);
    }
  }

  record Status(RuleId id, State state, @Nullable Level level) {}

  record Many(List<State> states, Map<State, Level> levels) {}

  record Seconds(
      @WireUnit(ChronoUnit.SECONDS) Instant at, @WireUnit(ChronoUnit.SECONDS) Duration lasted) {}

  record Millis(
      @WireUnit(ChronoUnit.MILLIS) Instant at,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Duration lasted) {}

  record Minutes(@WireUnit(ChronoUnit.MINUTES) Duration lasted) {}

  private static <T> T decode(String json, Class<T> type) {
    return CODEC.decode(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private static String encode(Object body) {
    return new String(CODEC.encode(body), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("stand bare, and survive the way there and back though nobody knows them")
  void standBare() {
    Status status = new Status(new RuleId(7L), new State("NEW_STATE"), new Level(99));
    assertThat(encode(status)).isEqualTo("{\"id\":7,\"state\":\"NEW_STATE\",\"level\":99}");
    Status back = decode(encode(status), Status.class);
    assertThat(back).isEqualTo(status);
    assertThat(back.state().isKnown()).isFalse();
    assertThat(decode("{\"id\":7,\"state\":\"IDLE\"}", Status.class))
        .isEqualTo(new Status(new RuleId(7L), State.IDLE, null));
  }

  @Test
  @DisplayName("are read from a number and from a string alike")
  void readEitherForm() {
    assertThat(decode("{\"id\":\"7\",\"state\":3,\"level\":\"2\"}", Status.class))
        .isEqualTo(new Status(new RuleId(7L), new State("3"), new Level(2)));
  }

  @Test
  @DisplayName("stand in lists, as keys, and alone")
  void standAnywhere() {
    Many many = new Many(List.of(State.IDLE, new State("X")), Map.of(new State("X"), new Level(3)));
    assertThat(encode(many)).isEqualTo("{\"states\":[\"IDLE\",\"X\"],\"levels\":{\"X\":3}}");
    assertThat(decode(encode(many), Many.class)).isEqualTo(many);
    assertThat(decode("\"X\"", State.class)).isEqualTo(new State("X"));
    assertThat(decode("5", Level.class)).isEqualTo(new Level(5));
    assertThat(encode(AppId.of("0".repeat(32)))).isEqualTo('"' + "0".repeat(32) + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":null,\"state\":\"IDLE\"}",
        "{\"state\":\"IDLE\"}",
        "{\"id\":\"k3y\",\"state\":\"IDLE\"}",
        "{\"id\":\"\",\"state\":\"IDLE\"}",
        "{\"id\":{\"value\":7},\"state\":\"IDLE\"}",
        "{\"id\":[7],\"state\":\"IDLE\"}"
      })
  @DisplayName("are missed where they are missing or something else")
  void areMissed(String json) {
    assertThatThrownBy(() -> decode(json, Status.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it does not have the documented form at id");
  }

  @Test
  @DisplayName("may refuse what the server says, which is not repeated")
  void mayRefuse() {
    record Project(AppId appId) {}
    assertThatThrownBy(() -> decode("{\"appId\":\"k3y\"}", Project.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it does not have the documented form at appId");
    assertThatThrownBy(() -> decode("\"k3y\"", AppId.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it does not have the documented form");
  }

  static Stream<Arguments> seconds() {
    return Stream.of(
        arguments("0", 0, 0),
        arguments("1700000000", 1_700_000_000, 0),
        arguments("\"1700000000\"", 1_700_000_000, 0),
        arguments("\" 17 \"", 17, 0),
        arguments("1.5", 1, 500_000_000),
        arguments("\"1.5\"", 1, 500_000_000),
        arguments("1700000000.123456789", 1_700_000_000, 123_456_789),
        arguments("0.0000000019", 0, 1),
        arguments("1.7e9", 1_700_000_000, 0),
        arguments("-7", -7, 0),
        arguments("-1.5", -2, 500_000_000),
        arguments("\"-0.25\"", -1, 750_000_000));
  }

  @ParameterizedTest(name = "{0} seconds")
  @MethodSource("seconds")
  @DisplayName("count times in their unit, in numbers and strings, with fractions and signs")
  void countTimes(String number, long seconds, int nanos) {
    Seconds times = decode("{\"at\":%s,\"lasted\":%s}".formatted(number, number), Seconds.class);
    assertThat(times.at()).isEqualTo(Instant.ofEpochSecond(seconds, nanos));
    assertThat(times.lasted()).isEqualTo(Duration.ofSeconds(seconds, nanos));
  }

  @Test
  @DisplayName("count times in other units as well")
  void countOtherUnits() {
    assertThat(decode("{\"at\":1700000000123,\"lasted\":\"1500\"}", Millis.class))
        .isEqualTo(new Millis(Instant.ofEpochMilli(1_700_000_000_123L), Duration.ofMillis(1_500)));
    assertThat(decode("{\"lasted\":1.5}", Minutes.class).lasted())
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(decode("{\"at\":1}", Millis.class).lasted()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"k3y\"",
        "\"\"",
        "\"2024-01-01T00:00:00Z\"",
        "true",
        "{}",
        "[1]",
        "null",
        "1e400",
        "\"1e400\"",
        "1e-400",
        "\"1e999999999\"",
        "\"1e-999999999\"",
        "\"1e99999999999999999999\"",
        "9223372036854775808",
        "\"Infinity\"",
        "\"0x10\""
      })
  @DisplayName("refuse what is no count, however large")
  void refuseWhatIsNoCount(String value) {
    assertThatThrownBy(() -> decode("{\"lasted\":" + value + ",\"at\":0}", Seconds.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it does not have the documented form at lasted");
    assertThatThrownBy(() -> decode("{\"lasted\":0,\"at\":" + value + "}", Seconds.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it does not have the documented form at at");
  }

  @Test
  @DisplayName("refuse counts of a million digits without computing with them")
  void refuseEndlessDigits() {
    String digits = "1".repeat(1_000_000);
    assertThatThrownBy(() -> decode("{\"lasted\":\"" + digits + "\"}", Minutes.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it does not have the documented form at lasted");
  }

  @Test
  @DisplayName("are written as whole numbers of their unit")
  void writeWholeUnits() {
    assertThat(
            encode(new Seconds(Instant.ofEpochMilli(1_700_000_000_999L), Duration.ofMillis(999))))
        .isEqualTo("{\"at\":1700000000,\"lasted\":0}");
    assertThat(encode(new Millis(Instant.ofEpochMilli(1_700_000_000_999L), null)))
        .isEqualTo("{\"at\":1700000000999}");
    assertThat(encode(new Minutes(Duration.ofHours(2)))).isEqualTo("{\"lasted\":120}");
  }
}
