package io.github.agoraflux.mediapull;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.TimedWire;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** How long a player is looked for before it is given up, in virtual time. */
class NotFoundWaitsTest {

  private static final PlayerId ID = PlayerId.of("2a784467d647bb87b60b719f6fa56317");
  private static final String GONE = "{\"reason\":\"Resource is not found and destroyed.\"}";

  private TimedWire<MediaPull> wire;

  @BeforeEach
  void open() {
    wire = new TimedWire<>(MediaPull::over);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private <T> TestSubscriber<T> subscribe(Mono<T> call) {
    TestSubscriber<T> subscriber = TestSubscriber.create();
    call.subscribe(subscriber);
    wire.advance(Duration.ofMinutes(1));
    return subscriber;
  }

  private Mono<Void> update() {
    return wire.product().update(NA, ID, 0, update -> update.paused(true));
  }

  @Test
  void updatesAgainAfter5And10And15Seconds() {
    wire.answer("media-pull.update", 404, GONE);

    assertThat(subscribe(update()).expectTerminalError())
        .isInstanceOf(RejectedException.NotFound.class);

    assertThat(wire.calls()).containsExactly("0 update", "5 update", "15 update", "30 update");
  }

  @Test
  void findsThePlayerThatWasNotThereAtFirst() {
    wire.answer("media-pull.update", 404, GONE)
        .answer("media-pull.update", 404, GONE)
        .answer("media-pull.update", 200, "");

    assertThat(subscribe(update()).isTerminatedComplete()).isTrue();

    assertThat(wire.calls()).containsExactly("0 update", "5 update", "15 update");
  }

  @Test
  void looksForAPlayerWhoseCreateWasLostByTheClientsClock() {
    wire.answer("media-pull.create", 504, "{}").answer("media-pull.list", 200, "{\"players\":[]}");

    assertThat(
            subscribe(wire.product().createOrGet(NA, Specs.named("class32_101")))
                .expectTerminalError())
        .isInstanceOf(OutcomeUnknownException.class);

    assertThat(wire.calls())
        .startsWith("0 create", "10 list", "15 list", "20 list", "25 list", "30 list", "35 list")
        .doesNotContain("45 list");
  }

  @Test
  void looksForNoPlayerThatIsToGo() {
    wire.answer("media-pull.delete", 404, GONE);

    assertThat(subscribe(wire.product().delete(NA, ID)).expectTerminalError())
        .isInstanceOf(RejectedException.NotFound.class);

    assertThat(wire.calls()).containsExactly("0 delete");
  }
}
