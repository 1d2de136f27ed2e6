package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.harness.Wire;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What is refused before anything is sent, and what just fits. */
class SignalingArgumentsTest {

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource
  void breaksARule(String field, ThrowingCallable building) {
    assertThatThrownBy(building)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must ");
  }

  static Stream<Arguments> breaksARule() {
    return Stream.of(
        bad("sender", () -> PeerMessage.of("", "b", "x")),
        bad("sender", () -> PeerMessage.of(" a", "b", "x")),
        bad("sender", () -> PeerMessage.of("a ", "b", "x")),
        bad("sender", () -> PeerMessage.of("a".repeat(65), "b", "x")),
        bad("sender", () -> PeerMessage.of(".", "b", "x")),
        bad("sender", () -> ChannelMessage.of("..", "b", "x")),
        bad("destination", () -> PeerMessage.of("a", "b/c", "x")),
        bad("destination", () -> PeerMessage.builder().sender("a").payload("x").build()),
        bad("payload", () -> PeerMessage.of("a", "b", "")),
        bad("payload", () -> PeerMessage.of("a", "b", "é".repeat(16_385))),
        bad("payload", () -> ChannelMessage.builder().sender("a").channel("b").build()),
        bad(
            "extra",
            () ->
                PeerMessage.builder()
                    .sender("a")
                    .destination("b")
                    .payload("x")
                    .extra(Map.of("enable_offline_messaging", true))
                    .build()),
        bad("channel", () -> ChannelMessage.of("a", "ä", "x")),
        bad("sender", () -> ChannelMessage.of("a\n", "b", "x")),
        bad(
            "extra",
            () ->
                ChannelMessage.builder()
                    .sender("a")
                    .channel("b")
                    .payload("x")
                    .extra(Map.of("channel_name", "c"))
                    .build()),
        bad("userId", () -> Verbs.history().userId(null).build()),
        bad("channelType", () -> Verbs.history().channelType(null).build()),
        bad("userId", () -> Verbs.history().userId("..").build()),
        bad("channel", () -> Verbs.history().channel("").build()),
        bad("channel", () -> Verbs.history().channel(".").build()),
        bad("start", () -> Verbs.history().start(-1L).build()),
        bad("end", () -> Verbs.history().end(-1L).build()),
        bad("pageSize", () -> Verbs.history().pageSize(0).build()),
        bad("pageSize", () -> Verbs.history().pageSize(101).build()));
  }

  private static Arguments bad(String field, ThrowingCallable building) {
    return Arguments.of(field, building);
  }

  @Test
  void neverTellsAPayload() {
    assertThatThrownBy(() -> PeerMessage.of("a", "b", "secret".repeat(10_000)))
        .hasMessage("payload must have from 1 to 32768 UTF-8 bytes, but was 60000");
  }

  @Test
  void justFits() {
    String id = "az AZ09!#$%&()+-:;<=.>?@[]^_{}|~,'";

    PeerMessage message = PeerMessage.of(id, id, "é".repeat(16_384));

    assertThat(ChannelMessage.of("a".repeat(64), id, "x").payload()).hasSize(1);
    assertThat(ChannelMessage.of("...", "..", "x").channel()).isEqualTo("..");
    assertThat(PeerMessage.of("a", ".", "x").destination()).isEqualTo(".");
    assertThat(message.extra()).isEmpty();
  }

  @Test
  void sendsNothingThatBreaksARule() {
    try (Wire<Signaling> wire = new Wire<>(Signaling::over)) {
      StepVerifier.create(wire.product().send(message -> message.sender("a")))
          .verifyError(IllegalArgumentException.class);
      StepVerifier.create(wire.product().publish(message -> message.sender("a")))
          .verifyError(IllegalArgumentException.class);
      assertThatThrownBy(() -> wire.product().sendAll(Flux.empty(), 0))
          .hasMessageStartingWith("atOnce must ");
      assertThat(wire.requests()).isZero();
    }
  }
}
