package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.Phase;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.CallProgress;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** How far a call has come, as a timeout that sees it from outside would find it. */
class FailoverProgressTest {

  private final FailoverScene scene = new FailoverScene(Domains.of(CallerRegion.AP_SOUTHEAST));
  private final Call call = Samples.call(Repeatability.SAFE);
  private final CallProgress progress = call.progress();

  @Test
  void nothingHasHappenedBeforeTheSubscription() {
    scene.failover.exchange(call);

    assertProgress(0, null, Phase.QUEUE, false);
  }

  @Test
  void eachStepIsReportedAsItIsTaken() {
    scene
        .wire
        .then(
            attempt -> {
              assertProgress(1, "api.agora.io", Phase.QUEUE, false);
              return FailureKind.CONNECTION.on(attempt);
            })
        .then(
            attempt -> {
              assertProgress(2, "api.agora.io", Phase.QUEUE, false);
              attempt.progress().connecting("second");
              assertProgress(2, "api.agora.io", Phase.ACQUIRE, false);
              attempt.sending();
              assertProgress(2, "api.agora.io", Phase.RESPONSE, true);
              return FailureKind.LOST.on(attempt);
            })
        .then(
            attempt -> {
              assertProgress(3, "api-ap-northeast-1.agora.io", Phase.QUEUE, false);
              attempt.sending();
              return Mono.never();
            });

    TestSubscriber<Reply> subscriber = scene.begin(call);
    assertProgress(1, "api.agora.io", Phase.CALL, false);
    assertThat(progress.failure().unclearBefore()).isFalse();
    scene.pass(Duration.ofSeconds(1));
    assertProgress(2, "api.agora.io", Phase.CALL, false);
    assertThat(progress.failure().unclearBefore()).isTrue();
    scene.pass(Duration.ofSeconds(3));
    assertProgress(3, "api-ap-northeast-1.agora.io", Phase.RESPONSE, true);

    assertThat(subscriber.isTerminated()).isFalse();
    assertThat(progress.failure().attempts()).isEqualTo(3);
    assertThat(progress.failure().host()).isEqualTo("api-ap-northeast-1.agora.io");
    assertThat(progress.failure().sent()).isTrue();
    assertThat(progress.failure().unclearBefore()).isTrue();
    subscriber.cancel();
  }

  private void assertProgress(int attempts, String host, Phase phase, boolean sent) {
    assertThat(progress.attempts()).isEqualTo(attempts);
    assertThat(progress.failure().host()).isEqualTo(host);
    assertThat(progress.phase()).isEqualTo(phase);
    assertThat(progress.isSent()).isEqualTo(sent);
  }
}
