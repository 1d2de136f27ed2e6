package io.github.agoraflux.mediapull;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad arguments never leave the process. */
class MediaPullArgumentsTest {

  private static final PlayerId ID = PlayerId.of("2a784467d647bb87b60b719f6fa56317");

  private static Wire<MediaPull> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(MediaPull::over);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void areRefusedBeforeAnythingIsSent(String message, Function<MediaPull, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.product())).blockLast())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    assertThat(wire.requests()).isZero();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("streamUrl must be given", pull -> pull.create(NA, spec -> spec.channel("c"))),
        call("name must be given", pull -> pull.createOrGet(NA, Specs.least().build())),
        call(
            "name must be given",
            pull ->
                pull.createOrGet(NA, spec -> spec.streamUrl(Specs.STREAM).channel("c").uid(7L))),
        call("update must change something", pull -> pull.update(NA, ID, 0, update -> {})),
        call(
            "sequence must be from 0 to 9223372036854775807, but was -1",
            pull -> pull.update(NA, ID, -1, update -> update.paused(true))),
        call("id must not be empty", pull -> pull.delete(NA, PlayerId.of(""))),
        call("id must not be empty", pull -> pull.delete(NA, PlayerId.of(".."))),
        call("channel must be 1 to 64 letters", pull -> pull.list("")),
        call("channel must be 1 to 64 letters", pull -> pull.list("größe")));
  }

  private static Arguments call(String message, Function<MediaPull, Publisher<?>> call) {
    return arguments(message, call);
  }
}
