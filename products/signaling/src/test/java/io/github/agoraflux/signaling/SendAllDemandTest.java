package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.harness.TimedWire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

/** That of many messages no more are sent than results are asked for. */
class SendAllDemandTest {

  private final TimedWire<Signaling> wire =
      new TimedWire<>(Signaling::over)
          .answer(
              "signaling.send-peer-message",
              200,
              "{\"result\":\"success\",\"code\":\"message_sent\"}");
  private final List<PeerMessage> taken = new ArrayList<>();
  private final Flux<PeerMessage> messages =
      Flux.range(0, 1000)
          .map(i -> PeerMessage.of("server", "user" + i, "hello"))
          .doOnNext(taken::add);

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void sendsNothingWithoutDemandAndThenAsMuchAsIsAskedFor() {
    TestSubscriber<SendResult> told = TestSubscriber.builder().initialRequest(0).build();

    wire.product().sendAll(messages).subscribe(told);

    assertThat(taken).isEmpty();
    assertThat(wire.calls()).isEmpty();
    told.request(7);
    assertSent(7);
    told.request(3);
    assertSent(10);
    assertThat(told.getReceivedOnNext())
        .extracting(SendResult::message)
        .containsExactlyElementsOf(taken);
    told.cancel();
    assertSent(10);
  }

  @Test
  void sendsTenForTen() {
    StepVerifier.create(wire.product().sendAll(messages).take(10))
        .expectNextCount(10)
        .verifyComplete();

    assertSent(10);
  }

  @Test
  void sendsAllForEverySubscriber() {
    Flux<SendResult> results = wire.product().sendAll(messages, 3);

    StepVerifier.create(results).expectNextCount(1000).verifyComplete();
    StepVerifier.create(results, 1000).expectNextCount(1000).verifyComplete();

    assertSent(2000);
  }

  @Test
  void hasNoMoreUnderWayThanItMay() {
    try (AgoraClient silent =
        AgoraClient.builder()
            .appId("876922cbca0098dff4323566daa89675")
            .credential(BasicCredential.of("customer-of-tests", "s3cret-of-tests"))
            .withoutLimits()
            .transport(call -> Mono.never())
            .build()) {
      TestSubscriber<SendResult> told = TestSubscriber.create();

      Signaling.over(silent).sendAll(messages, 8).subscribe(told);

      assertThat(taken).hasSize(8);
      told.cancel();
      taken.clear();

      TestSubscriber<SendResult> ten = TestSubscriber.create();
      Signaling.over(silent).sendAll(messages).take(10).subscribe(ten);

      assertThat(taken).hasSize(10);
      ten.cancel();
    }
  }

  @Test
  void failsAfterWhatWasUnderWayIfItsSourceFails() {
    Flux<PeerMessage> failing = messages.take(5).concatWith(Flux.error(new ArithmeticException()));

    StepVerifier.create(wire.product().sendAll(failing))
        .expectNextCount(5)
        .verifyError(ArithmeticException.class);
  }

  private void assertSent(int messages) {
    assertThat(taken).hasSize(messages);
    assertThat(wire.calls()).hasSize(messages);
  }
}
