package io.github.agoraflux.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The codec")
class JsonCodecTest {

  private static final String MISFORMED = "it does not have the documented form at ";
  private static final JsonCodec CODEC = new JsonCodec();

  record User(String name, int level, @Nullable String note) {}

  record Team(
      List<User> users,
      Map<String, User> byRole,
      @Nullable List<String> tags,
      List<@Nullable String> notes) {}

  record Counts(int small, long large, @Nullable Integer absent, boolean flag, double share) {}

  record Token(Secret token, @Nullable Secret other) {}

  record Summary(String name, List<Integer> parts) {

    public boolean isEmpty() {
      return parts.isEmpty();
    }

    public int getTotal() {
      return parts.stream().mapToInt(Integer::intValue).sum();
    }

    public static String getKind() {
      return "summary";
    }
  }

  private static <T> T decode(String json, Class<T> type) {
    return CODEC.decode(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private static String encode(Object body) {
    return new String(CODEC.encode(body), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("reads records, and ignores fields that nobody asked for")
  void readsRecords() {
    assertThat(
            decode(
                "{\"name\":\"n\",\"level\":3,\"note\":\"x\",\"new\":{\"a\":[1,{\"b\":null}]}}",
                User.class))
        .isEqualTo(new User("n", 3, "x"));
  }

  @Test
  @DisplayName("takes what may be null for absent, missing or null")
  void readsAbsent() {
    assertThat(decode("{\"name\":\"n\",\"level\":3}", User.class).note()).isNull();
    assertThat(decode("{\"name\":\"n\",\"level\":3,\"note\":null}", User.class).note()).isNull();
  }

  @Test
  @DisplayName("takes a missing list or map for empty, unless it may be null")
  void readsMissingCollections() {
    Team empty = new Team(List.of(), Map.of(), null, List.of());
    assertThat(decode("{}", Team.class)).isEqualTo(empty);
    assertThat(decode("{\"users\":null,\"byRole\":null,\"tags\":null,\"notes\":null}", Team.class))
        .isEqualTo(empty);
    assertThat(decode("{\"tags\":[]}", Team.class).tags()).isEmpty();
    assertThat(decode("{\"notes\":[\"a\",null]}", Team.class).notes())
        .isEqualTo(Arrays.asList("a", null));
  }

  @Test
  @DisplayName("reads a part that was kept as a map once it is known what it may be")
  void readsParts() {
    assertThat(CODEC.read(Map.of("name", "n", "level", 3), User.class))
        .isEqualTo(new User("n", 3, null));
    assertThat(CODEC.read(Map.of("name", "n"), User.class)).isNull();
    assertThat(CODEC.read("n", User.class)).isNull();
  }

  static Stream<Arguments> misformed() {
    return Stream.of(
        arguments("{\"level\":3}", User.class, "name"),
        arguments("{\"name\":null,\"level\":3}", User.class, "name"),
        arguments("{\"name\":\"k3y\"}", User.class, "level"),
        arguments("{\"name\":\"k3y\",\"level\":null}", User.class, "level"),
        arguments("{\"name\":\"k3y\",\"level\":\"k3y\"}", User.class, "level"),
        arguments("{\"name\":\"k3y\",\"level\":\"\"}", User.class, "level"),
        arguments("{\"name\":\"k3y\",\"level\":3000000000}", User.class, "level"),
        arguments("{\"name\":\"k3y\",\"level\":1e400}", User.class, "level"),
        arguments("{\"name\":\"k3y\",\"level\":true}", User.class, "level"),
        arguments("{\"name\":{\"k3y\":1},\"level\":3}", User.class, "name"),
        arguments("{\"name\":[\"k3y\"],\"level\":3}", User.class, "name"),
        arguments("{\"users\":{\"k3y\":1}}", Team.class, "users"),
        arguments("{\"users\":[null]}", Team.class, "users[0]"),
        arguments(
            "{\"users\":[{\"name\":\"k3y\",\"level\":1},{\"name\":\"k3y\"}]}",
            Team.class,
            "users[1].level"),
        arguments("{\"byRole\":{\"k3y\":{\"level\":1}}}", Team.class, "byRole.*.name"),
        arguments("{\"byRole\":{\"k3y\":null}}", Team.class, "byRole.*"),
        arguments("{\"token\":\"\"}", Token.class, "token"),
        arguments("{\"token\":{\"k3y\":1}}", Token.class, "token"),
        arguments("{\"token\":[\"k3y\"]}", Token.class, "token"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misformed")
  @DisplayName("names the place where an answer is not as documented, and nothing of its content")
  void namesThePlace(String json, Class<?> type, String place) {
    assertThatThrownBy(() -> decode(json, type))
        .isInstanceOfSatisfying(
            UnreadableJsonException.class,
            error -> {
              assertThat(error.reason()).isEqualTo(MISFORMED + place);
              assertThat(error).hasMessage(error.reason()).hasNoCause();
              assertThat(error.reason()).doesNotContain("k3y");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k3y",
        "<html>k3y</html>",
        "{\"name\":\"k3y\",\"level\":3",
        "{\"name\":\"k3y\",\"level\":3} k3y",
        "{\"name\":\"k3y\",\"level\":03}",
        "{'name':'k3y','level':3}",
        "{\"name\":\"k3y\",\"level\":NaN}",
        "{\"name\":\"k3y\n\",\"level\":3}",
        "{\"name\":\"k3y\",\"level\":3,}",
        "// k3y"
      })
  @DisplayName("says that it is no JSON, and nothing of its content")
  void recognisesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> decode(text, User.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessageStartingWith("it is no JSON")
        .hasMessageNotContaining("k3y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"k3y\"", "7", "{\"name\":\"k3y\",\"level\":3}{}"})
  @DisplayName("refuses JSON of another form, and a second text behind the first")
  void refusesOtherForms(String json) {
    assertThatThrownBy(() -> decode(json, User.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it does not have the documented form");
  }

  @Test
  @DisplayName("refuses an answer that is null")
  void refusesNull() {
    assertThatThrownBy(() -> decode("null", User.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessage("it is null");
  }

  @Test
  @DisplayName("takes the last of two fields of one name")
  void takesTheLastOfTwo() {
    assertThat(decode("{\"name\":\"a\",\"name\":\"b\",\"level\":1}", User.class).name())
        .isEqualTo("b");
    assertThat(decode("{\"name\":\"a\",\"level\":1,\"name\":\"b\"}", User.class).name())
        .isEqualTo("b");
  }

  @Test
  @DisplayName("reads a number inside a string as the number")
  void readsNumbersInStrings() {
    assertThat(
            decode(
                "{\"small\":\"-7\",\"large\":\"9007199254740993\",\"absent\":\"5\",\"flag\":\"true\","
                    + "\"share\":\"0.5\"}",
                Counts.class))
        .isEqualTo(new Counts(-7, 9_007_199_254_740_993L, 5, true, 0.5));
    assertThat(decode("{\"name\":5,\"level\":1}", User.class).name()).isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"new\":", "{\"new\":[", "{\"users\":[{\"name\":"})
  @DisplayName("survives any depth of nesting")
  void survivesDepth(String step) {
    assertThatThrownBy(() -> decode(step.repeat(100_000), Team.class))
        .isInstanceOf(UnreadableJsonException.class)
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(300));
  }

  @Test
  @DisplayName("reads long texts")
  void readsLongTexts() {
    String name = "x".repeat(5_000_000);
    assertThat(decode("{\"name\":\"" + name + "\",\"level\":1}", User.class).name())
        .isEqualTo(name);
  }

  @Test
  @DisplayName("writes what is there and leaves out what is absent")
  void leavesOutNulls() {
    assertThat(encode(new User("n\u00e4\n\"", 3, null)))
        .isEqualTo("{\"name\":\"n\u00e4\\n\\\"\",\"level\":3}");
    assertThat(encode(new Team(List.of(), Map.of(), null, List.of())))
        .isEqualTo("{\"users\":[],\"byRole\":{},\"notes\":[]}");
    assertThat(encode(new Counts(1, 2, 3, true, 0.5)))
        .as("in the order of the components")
        .isEqualTo("{\"small\":1,\"large\":2,\"absent\":3,\"flag\":true,\"share\":0.5}");
  }

  @Test
  @DisplayName("writes the components of a record and none of its other methods")
  void writesComponentsOnly() {
    Summary summary = new Summary("s", List.of(1, 2));
    assertThat(encode(summary)).isEqualTo("{\"name\":\"s\",\"parts\":[1,2]}");
    assertThat(decode(encode(summary), Summary.class)).isEqualTo(summary);
  }

  @Test
  @DisplayName("writes maps and lists as they are, a null that was put into a map too")
  void writesFreeForms() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("b", List.of(1, "x"));
    map.put("a", null);
    assertThat(encode(map)).isEqualTo("{\"b\":[1,\"x\"],\"a\":null}");
  }

  @Test
  @DisplayName("writes a secret on the wire, where alone it is seen")
  void writesSecrets() {
    Token token = new Token(Secret.of("json-s3cret"), null);
    assertThat(encode(token)).isEqualTo("{\"token\":\"json-s3cret\"}");
    assertThat(encode(Map.of("any", Secret.of("json-s3cret"))))
        .isEqualTo("{\"any\":\"json-s3cret\"}");
    assertThat(decode("{\"token\":\"json-s3cret\"}", Token.class)).isEqualTo(token);
    assertThat(decode("{\"token\":\"json-s3cret\"}", Token.class).toString())
        .doesNotContain("json-s3cret");
  }

  @Test
  @DisplayName("takes an empty text for no secret where there may be none")
  void readsNoSecret() {
    Token token = new Token(Secret.of("json-s3cret"), null);
    assertThat(decode("{\"token\":\"json-s3cret\",\"other\":\"\"}", Token.class)).isEqualTo(token);
    assertThat(decode("{\"token\":\"json-s3cret\",\"other\":\" \"}", Token.class)).isEqualTo(token);
    assertThatThrownBy(() -> decode("{\"token\":\"\"}", Token.class))
        .isInstanceOf(UnreadableJsonException.class);
    assertThatThrownBy(() -> decode("{\"token\":\"json-s3cret\",\"other\":{}}", Token.class))
        .isInstanceOf(UnreadableJsonException.class);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\"NETLESSROOM_YWs9-x.y~z/+==\"", "NETLESSROOM_YWs9-x.y~z/+==\r\n"})
  @DisplayName("takes a secret that is the whole answer without quotes as well")
  void readsABareSecret(String answer) {
    assertThat(decode(answer, Secret.class)).isEqualTo(Secret.of("NETLESSROOM_YWs9-x.y~z/+=="));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"", "\"\"", "null", "a b", "<html>", "{\"a\":1}", "[\"a\"]", "=a", "\"a"})
  @DisplayName("takes nothing else for a secret")
  void readsNoOtherSecret(String answer) {
    assertThatThrownBy(() -> decode(answer, Secret.class))
        .isInstanceOf(UnreadableJsonException.class);
  }

  @Test
  @DisplayName("names the type of a body that cannot be written, and the place, but no value")
  void refusesWhatCannotBeWritten() {
    List<Object> circle = new ArrayList<>(List.of("json-s3cret"));
    circle.add(circle);
    assertThatThrownBy(() -> CODEC.encode(circle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "body must be encodable as JSON, but was a java.util.ArrayList at [1]")
        .hasMessageNotContaining("json-s3cret")
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(200));
  }
}
