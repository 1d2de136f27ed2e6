package io.github.agoraflux.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are almost an answer, or not at all. */
final class HostileAnswers {

  private static final JsonMapper JSON = new JsonMapper();

  private HostileAnswers() {}

  /** Bodies made from an example: disturbed, torn, both, or of the same words in another order. */
  static Arbitrary<byte[]> like(JsonNode example) {
    Arbitrary<byte[]> disturbed = disturbed(example).map(text -> text.getBytes(UTF_8));
    byte[] whole = example.toString().getBytes(UTF_8);
    return Arbitraries.frequencyOf(
        Tuple.of(6, disturbed),
        Tuple.of(2, torn(Arbitraries.just(whole))),
        Tuple.of(1, torn(disturbed)),
        Tuple.of(1, shuffled(example.toString())));
  }

  private static Arbitrary<String> disturbed(JsonNode example) {
    return Combinators.combine(
            Arbitraries.integers().between(0, DisturbedJson.members(example) - 1),
            Arbitraries.of(Disturbance.class),
            hostile())
        .as((target, disturbance, text) -> DisturbedJson.of(example, target, disturbance, text));
  }

  /** Texts where a value should be. */
  private static Arbitrary<String> hostile() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            4, Arbitraries.of("null", "true", "{}", "[]", "0", "-1", "\"\"", "\" \"", "[null]")),
        Tuple.of(4, numbers()),
        Tuple.of(4, Arbitraries.strings().ofMaxLength(40).map(JSON::writeValueAsString)),
        Tuple.of(2, texts()),
        Tuple.of(2, bombs()));
  }

  private static Arbitrary<String> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(String::valueOf),
        Arbitraries.doubles().map(String::valueOf),
        Arbitraries.bigIntegers().map(String::valueOf),
        Arbitraries.of("1e400", "-1e-400", "1e2147483647", "1e-2147483648", "1E999999999999", "-0"),
        Arbitraries.of("9223372036854775808", "-9223372036854775809", "01", "+1", "NaN", "0x7"),
        Arbitraries.integers().between(100, 3_000).map("9"::repeat));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of(
        "\"2024-02-30T25:61:61Z\"",
        "\"+999999999-12-31T23:59:59.999999999Z\"",
        "\"line\\r\\nbreak\\u0000\\u001b[31m\\u2028\"",
        "\"\\uD83D\"",
        "\"\\u12\"",
        "\"\u00e4\u4e2d\uD83D\uDE00\"",
        "\"" + "long ".repeat(1_000) + "\"",
        "'single'",
        "/* remark */ 1",
        "undefined");
  }

  private static Arbitrary<String> bombs() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20_000), Arbitraries.of("[", "{\"a\":", "[{\"a\":"))
        .as((depth, opening) -> bomb(opening, depth));
  }

  private static String bomb(String opening, int depth) {
    String closing =
        new StringBuilder(opening.replaceAll("[^\\[{]", "").replace('[', ']').replace('{', '}'))
            .reverse()
            .toString();
    return opening.repeat(depth) + "1" + closing.repeat(depth);
  }

  private static Arbitrary<byte[]> torn(Arbitrary<byte[]> bodies) {
    return Combinators.combine(
            bodies,
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 2),
            Arbitraries.bytes())
        .as((body, where, how, with) -> torn(body, (int) (where * body.length), how, with));
  }

  /** Cut off, maybe within a character; with another byte; or with one more. */
  private static byte[] torn(byte[] body, int at, int how, byte with) {
    if (how == 0 || at == body.length) {
      return Arrays.copyOf(body, at);
    }
    if (how == 1) {
      byte[] changed = body.clone();
      changed[at] = with;
      return changed;
    }
    byte[] longer = Arrays.copyOf(body, body.length + 1);
    System.arraycopy(body, at, longer, at + 1, body.length - at);
    longer[at] = with;
    return longer;
  }

  private static Arbitrary<byte[]> shuffled(String text) {
    String[] words = text.split("(?<=[{}\\[\\],:])|(?=[{}\\[\\],:])");
    return Arbitraries.of(words)
        .list()
        .ofMaxSize(40)
        .map(some -> String.join("", some).getBytes(UTF_8));
  }
}
