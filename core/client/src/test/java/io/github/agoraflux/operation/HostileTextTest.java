package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.exchange.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** The number of tries is jqwik's default, so that a longer run can ask for more. */
@Label("Text of any kind, in a request")
class HostileTextTest {

  private static final String SEED = "20240101";
  private static final LongAdder INPUTS = new LongAdder();
  private static final LongAdder SURVIVED = new LongAdder();

  @AfterContainer
  static void report() {
    System.out.println(
        "core fuzz inputs tried "
            + INPUTS.sum()
            + ", crashes "
            + (INPUTS.sum() - SURVIVED.sum())
            + ", seed "
            + SEED);
  }

  @Property(seed = SEED)
  @Label("stays within its segment of the path and comes out as it went in, or is refused")
  void staysInItsSegment(@ForAll("texts") String one, @ForAll("texts") String two) {
    INPUTS.increment();
    String target = target("/v1/{one}/and/{two}:verb", one, two);
    if (target == null) {
      assertThat(isRefused(one) || isRefused(two)).isTrue();
    } else {
      assertThat(target).matches("/v1/[A-Za-z0-9._~%-]+/and/[A-Za-z0-9._~%-]+:verb");
      String[] segments = URI.create(target).getRawPath().split("/", -1);
      assertThat(decoded(segments[2])).isEqualTo(one);
      assertThat(decoded(segments[4].replaceAll(":verb$", ""))).isEqualTo(two);
      assertThat(URI.create(target).normalize()).isEqualTo(URI.create(target));
    }
    SURVIVED.increment();
  }

  private static String target(String path, String one, String two) {
    try {
      return Operation.named("a.b").get(path).with("one", one).with("two", two).target();
    } catch (IllegalArgumentException refused) {
      return null;
    }
  }

  private static boolean isRefused(String segment) {
    return segment.isEmpty()
        || segment.equals(".")
        || segment.equals("..")
        || !StandardCharsets.UTF_8.newEncoder().canEncode(segment);
  }

  @Property(seed = SEED)
  @Label("stays within its place in the query and comes out as it went in, or is refused")
  void staysInItsParameter(@ForAll("texts") String name, @ForAll("texts") String value) {
    INPUTS.increment();
    Operation<Void> call = Operation.named("a.b").get("/v1").call().query(name, value);
    try {
      String query = URI.create(call.target()).getRawQuery();
      assertThat(query).matches("[A-Za-z0-9._~%-]*=[A-Za-z0-9._~%-]*");
      assertThat(decoded(query.substring(0, query.indexOf('=')))).isEqualTo(name);
      assertThat(decoded(query.substring(query.indexOf('=') + 1))).isEqualTo(value);
    } catch (IllegalArgumentException refused) {
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name + '|' + value)).isFalse();
    }
    SURVIVED.increment();
  }

  @Property(seed = SEED)
  @Label("makes a path that needs no encoding, or is refused as a template")
  void makesAPathOrIsRefused(@ForAll("templates") String text) {
    INPUTS.increment();
    try {
      PathTemplate path = new PathTemplate(text);
      String[] values = new String[path.size()];
      java.util.Arrays.fill(values, "v");
      StringBuilder target = new StringBuilder();
      path.fillIn(target, values);
      assertThat(URI.create("http://host" + target).getRawPath()).isEqualTo(target.toString());
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageStartingWith("path must ");
    }
    SURVIVED.increment();
  }

  @Property(seed = SEED)
  @Label("ends no header and begins none, or is refused without being shown")
  void staysInItsHeader(@ForAll("texts") String name, @ForAll("texts") String value) {
    INPUTS.increment();
    headerOrRefusal(name, "v");
    headerOrRefusal("x-" + name, value);
    headerOrRefusal("x-name", value);
    SURVIVED.increment();
  }

  private static void headerOrRefusal(String name, String value) {
    try {
      Operation.Parameter header =
          Operation.named("a.b").get("/").call().header(name, value).headers().get(0);
      assertThat(header.name()).isEqualTo(name).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
      assertThat(header.value()).isEqualTo(value).matches("[\t -~]*");
    } catch (IllegalArgumentException refused) {
      assertThat(name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") && value.matches("[\t -~]*"))
          .isFalse();
      assertThat(refused.getMessage()).hasLineCount(1).hasSizeLessThan(200);
    }
  }

  @Property(seed = SEED)
  @Label("names one header, whatever its case")
  void namesOneHeader(@ForAll("texts") String name, @ForAll("texts") String value) {
    INPUTS.increment();
    Headers headers = Headers.none().with(name, "first").with("other-" + name, "x");
    assertThat(headers.with(name, value).get(name)).isEqualTo(value);
    assertThat(headers.get(name)).isEqualTo("first");
    assertThat(headers.get("other-" + name)).isEqualTo("x");
    assertThat(headers.toString()).doesNotContain("first");
    SURVIVED.increment();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.strings().ofMaxLength(40)),
        Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(20)),
        Tuple.of(4, pieces()));
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.of(
            "/",
            "\\",
            ".",
            "..",
            "%",
            "%2F",
            "%2e",
            "?",
            "#",
            ";",
            ":",
            "&",
            "=",
            "+",
            " ",
            "@",
            "\r",
            "\n",
            "\r\nHost: elsewhere",
            "\t",
            "\u0000",
            "\u007f",
            "\u0085",
            "\u2028",
            "\uFF0F",
            "\u2215",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u00e4",
            "\u202e",
            "a",
            "Z",
            "0",
            "-",
            "_",
            "~",
            "{",
            "}",
            "[",
            "]",
            "//host",
            "http://")
        .list()
        .ofMaxSize(6)
        .map(some -> String.join("", some));
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, texts()),
        Tuple.of(
            3,
            Arbitraries.of(
                    "/", "{", "}", "{a}", "{b}", "{c_1}", "{}", "v1", ":", "%", "?", "#", "\n",
                    "..")
                .list()
                .ofMaxSize(8)
                .map(some -> "/" + String.join("", some))));
  }
}
