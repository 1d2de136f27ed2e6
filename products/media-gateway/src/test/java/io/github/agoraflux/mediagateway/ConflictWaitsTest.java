package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.TimedWire;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** How long Agora advises to wait where too many calls meet, in virtual time. */
class ConflictWaitsTest {

  private static final String CONFLICT = "{\"message\":\"too many calls\"}";
  private static final String KEY =
      "{\"status\":\"success\",\"data\":{\"streamKey\":\"a-stream-key\",\"channel\":\"show68\","
          + "\"uid\":\"100\",\"expiresAfter\":60,\"createdAt\":\"1767323045\"}}";

  private TimedWire<MediaGateway> wire;

  @BeforeEach
  void open() {
    wire = new TimedWire<>(MediaGateway::over);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private TestSubscriber<Object> subscribe(Mono<?> call) {
    TestSubscriber<Object> subscriber = TestSubscriber.create();
    call.subscribe(subscriber);
    wire.advance(Duration.ofMinutes(1));
    return subscriber;
  }

  @Test
  void callsAgainAfter1And3And6Seconds() {
    wire.answer("media-gateway.put-template", 409, CONFLICT);

    assertThat(subscribe(wire.product().putTemplate(NA, Specs.TEMPLATE, spec -> {})))
        .extracting(TestSubscriber::expectTerminalError)
        .isInstanceOf(RejectedException.Conflict.class);

    assertThat(wire.calls())
        .containsExactly("0 put-template", "1 put-template", "4 put-template", "10 put-template");
  }

  @Test
  void createsTheKeyThatWasRefusedAtFirst() {
    wire.answer("media-gateway.create-stream-key", 409, CONFLICT)
        .answer("media-gateway.create-stream-key", 409, CONFLICT)
        .answer("media-gateway.create-stream-key", 200, KEY);

    assertThat(subscribe(wire.product().createKey(NA, Specs.key())).getReceivedOnNext()).hasSize(1);

    assertThat(wire.calls())
        .containsExactly("0 create-stream-key", "1 create-stream-key", "4 create-stream-key");
  }

  @Test
  void takesEveryOtherRefusalForFinal() {
    wire.answer("media-gateway.get-stream-key", 404, "{\"message\":\"gone\"}");

    assertThat(subscribe(wire.product().key(NA, StreamKey.of("another-stream-key"))))
        .extracting(TestSubscriber::expectTerminalError)
        .isInstanceOf(RejectedException.NotFound.class);

    assertThat(wire.calls()).containsExactly("0 get-stream-key");
  }
}
