package io.github.agoraflux.mediapush;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.value.ServiceRegion;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad arguments never leave the process. */
class MediaPushArgumentsTest {

  private static final ConverterId ID = ConverterId.of("4c014467d647bb87b60b719f6fa57686");
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://cdn.example/live/stream-key");

  private static Wire wire;

  @BeforeAll
  static void open() {
    wire = new Wire();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void areRefusedBeforeAnythingIsSent(String message, Function<MediaPush, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.push)).blockLast())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    assertThat(wire.agora.journal().count("*")).isZero();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call(
            "source.uid must ",
            push -> push.create(NA, spec -> spec.source(RawStream.of("c", 0)).rtmpUrl(CDN))),
        call(
            "rtmpUrl must be given",
            push -> push.create(NA, spec -> spec.source(RawStream.of("c", 7)))),
        call(
            "update must change something",
            push -> push.update(NA, ID, 0, update -> update.rtmpUrl(null))),
        call(
            "sequence must be from 0 to 9223372036854775807, but was -1",
            push -> push.update(NA, ID, -1, update -> update.rtmpUrl(CDN))),
        call("converterId must not be empty", push -> push.get(NA, ConverterId.of(""))),
        call("converterId must not be empty", push -> push.get(NA, ConverterId.of(".."))),
        call("converterId must not be empty", push -> push.delete(NA, ConverterId.of("."))),
        call("channel must be 1 to 64 letters", push -> push.list("")),
        call("channel must be 1 to 64 letters", push -> push.list("a/b")),
        call("channel must be 1 to 64 letters", push -> push.list("a".repeat(65))),
        call("cname must not be empty", push -> push.list("..")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "na/v1", "../x", "n a"})
  void regionsAreLowerCase(String region) {
    assertThatThrownBy(() -> ServiceRegion.of(region))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("region must be lower-case letters and digits, but was ");
  }

  @Test
  void regionsMayBeNew() {
    assertThat(ServiceRegion.of("na")).isEqualTo(NA);
    assertThat(NA.isKnown()).isTrue();
    assertThat(ServiceRegion.of("sa1").isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/../../b", "a?b=c", "a#b", "100%", "ä", "a b"})
  void idsReachNoOtherEndpoint(String id) {
    try (Wire own = new Wire()) {
      assertThatThrownBy(() -> own.push.get(NA, ConverterId.of(id)).block())
          .hasMessageStartingWith("media-push.get found nothing");

      assertThat(own.lastRequest().operationId()).isEqualTo("media-push.get");
      assertThat(own.lastRequest().pathVariable("converterId")).isEqualTo(id);
    }
  }

  private static Arguments call(String message, Function<MediaPush, Publisher<?>> call) {
    return arguments(message, call);
  }
}
