package io.github.agoraflux.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.harness.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

/** Where notifications come from. */
class AddressesTest {

  private static final String ANSWER =
      "{\"data\":{\"service\":{\"hosts\":[{\"primaryIP\":\"%s\",\"region\":7}]}}}";

  @RegisterExtension static final Wire<Notifications> wire = new Wire<>(Notifications::over);

  @Test
  void areAskedForUnderBothPaths() {
    wire.agora().notificationServer().addresses(List.of("10.0.0.1", "10.0.0.2"));

    StepVerifier.create(wire.product().addresses())
        .expectNext(List.of("10.0.0.1", "10.0.0.2"))
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).isEqualTo("/v2/ncs/ip");
    StepVerifier.create(wire.product().addressesV1())
        .expectNext(List.of("10.0.0.1", "10.0.0.2"))
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).isEqualTo("/v1/ncs/ip");
    assertThat(wire.lastRequest().method()).isEqualTo("GET");
    assertThat(wire.requests()).isEqualTo(2);
  }

  @TestFactory
  Stream<DynamicTest> failures() {
    return StatusTests.<Notifications>of(
            "notifications",
            Map.of(
                "get-ncs-ip", Notifications::addressesV1,
                "get-ncs-ip-v2", Notifications::addresses),
            Set.of())
        .over(() -> wire, 400, 401, 403, 404, 415, 429, 500, 504);
  }

  @Test
  void areRememberedForADay() {
    try (TimedWire<Notifications> timed = new TimedWire<>(Notifications::over)) {
      String v2 = "notifications.get-ncs-ip-v2";
      timed
          .answer(v2, 500, "{\"message\":\"no\"}")
          .answer(v2, 200, ANSWER.formatted("10.0.0.1"))
          .answer(v2, 200, ANSWER.formatted("10.0.0.2"));

      StepVerifier.create(timed.product().knownAddresses()).verifyError(ServerException.class);
      knows(timed, "10.0.0.1");
      timed.advance(Duration.ofHours(24).minusSeconds(1));
      knows(timed, "10.0.0.1");
      timed.advance(Duration.ofSeconds(1));
      knows(timed, "10.0.0.2");
      knows(timed, "10.0.0.2");

      assertThat(timed.calls())
          .containsExactly("0 get-ncs-ip-v2", "0 get-ncs-ip-v2", "86400 get-ncs-ip-v2");
    }
  }

  private static void knows(TimedWire<Notifications> timed, String address) {
    StepVerifier.create(timed.product().knownAddresses())
        .expectNext(List.of(address))
        .verifyComplete();
  }

  @Test
  void areRememberedForSomeTimeAtLeast() {
    assertThatThrownBy(() -> new TimedWire<>(agora -> Notifications.over(agora, Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("remembered must be longer than zero");
  }
}
