package io.github.agoraflux.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.agoraflux.value.WireUnit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

@Label("JSON, whatever comes")
class JsonPropertyTest {

  private static final JsonCodec CODEC = new JsonCodec();

  record Answer(
      String name,
      @Nullable Integer count,
      List<String> tags,
      Map<String, Long> sizes,
      @Nullable @WireUnit(ChronoUnit.MILLIS) Instant at) {}

  record Times(
      @WireUnit(ChronoUnit.SECONDS) Duration seconds,
      @WireUnit(ChronoUnit.MILLIS) Instant millis) {}

  @Property(tries = 300)
  @Label("is read back as it was written")
  void roundTrips(
      @ForAll("texts") String name,
      @ForAll @Nullable Integer count,
      @ForAll("lists") List<String> tags,
      @ForAll("maps") Map<String, Long> sizes) {
    Answer answer = new Answer(name, count, tags, sizes, null);
    assertThat(CODEC.decode(CODEC.encode(answer), Answer.class)).isEqualTo(answer);
  }

  @Property(tries = 300)
  @Label("keeps times to their unit")
  void keepsTimes(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long number) {
    Times times = new Times(Duration.ofSeconds(number), Instant.ofEpochMilli(number));
    assertThat(CODEC.decode(CODEC.encode(times), Times.class)).isEqualTo(times);
  }

  @Property(tries = 1_000)
  @Label("is read, or refused by the one exception there is for it")
  void decodesOrRefuses(@ForAll("almostJson") String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    Throwable refusal = catchThrowable(() -> CODEC.decode(body, Answer.class));
    if (refusal != null) {
      assertThat(refusal).isExactlyInstanceOf(UnreadableJsonException.class).hasNoCause();
    }
  }

  @Property(tries = 1_000)
  @Label("never makes an error answer fail")
  void errorAnswersNeverFail(@ForAll("almostJson") String text, @ForAll byte[] bytes) {
    for (byte[] body : List.of(bytes, text.getBytes(StandardCharsets.UTF_8))) {
      String message = ErrorEnvelope.parse(body).message();
      if (message != null) {
        assertThat(message).hasSizeLessThanOrEqualTo(503).hasLineCount(1);
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().filter(StandardCharsets.UTF_8.newEncoder()::canEncode);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return texts().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<Map<String, Long>> maps() {
    return Arbitraries.maps(texts(), Arbitraries.longs()).ofMaxSize(5);
  }

  /** Pieces of real answers in any order: mostly broken, sometimes whole. */
  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "7",
            "-1.5e3",
            "1e400",
            "\"name\"",
            "\"count\"",
            "\"tags\"",
            "\"sizes\"",
            "\"at\"",
            "\"message\"",
            "\"code\"",
            "\"x\"",
            "{\"name\":\"n\"",
            "\"count\":",
            "\"tags\":[",
            "\"sizes\":{",
            "\"at\":",
            "\\u",
            "\n",
            "\u0000",
            "\u00e4",
            "\uD83D",
            "{\"message\":",
            "{\"name\":\"n\"}")
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }
}
