package io.github.agoraflux.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What is handed over, and how requests are answered. */
class NotificationReceiverTest {

  private static final Signed NOTICE =
      Signed.of(Signed.notification(1, 101, "{\"channelName\":\"a\",\"ts\":1}"));

  private final List<Notification> done = new ArrayList<>();

  @Test
  void handsOverOnce() {
    NotificationReceiver receiver =
        NotificationReceiver.of(
            Signed.WEBHOOK, NoticeLog.inMemory(10), it -> Mono.fromRunnable(() -> done.add(it)));

    answers(receiver, NOTICE, 200);
    answers(receiver, NOTICE, 200);

    assertThat(done).extracting(Notification::noticeId).containsExactly("2000001428:4330:107");
  }

  @Test
  void handsOverAgainWhatFailed() {
    NotificationReceiver receiver =
        NotificationReceiver.of(
            Signed.WEBHOOK,
            NoticeLog.inMemory(10),
            it -> {
              done.add(it);
              if (done.size() == 1) {
                throw new IllegalStateException("thrown");
              }
              return done.size() == 2
                  ? Mono.error(new IllegalStateException("emitted"))
                  : Mono.empty();
            });

    answers(receiver, NOTICE, 500);
    answers(receiver, NOTICE, 500);
    answers(receiver, NOTICE, 200);
    answers(receiver, NOTICE, 200);

    assertThat(done).hasSize(3);
  }

  @Test
  void doesNothingWithoutItsLog() {
    NotificationReceiver receiver =
        NotificationReceiver.of(
            Signed.WEBHOOK,
            new NoticeLog() {
              @Override
              public Mono<Boolean> add(String noticeId) {
                return Mono.error(new IllegalStateException("store is down"));
              }

              @Override
              public Mono<Void> remove(String noticeId) {
                return Mono.empty();
              }
            },
            it -> Mono.fromRunnable(() -> done.add(it)));

    answers(receiver, NOTICE, 500);

    assertThat(done).isEmpty();
  }

  @Test
  void handsOverNothingThatIsRefused() {
    NotificationReceiver receiver =
        NotificationReceiver.of(
            Signed.WEBHOOK, NoticeLog.inMemory(10), it -> Mono.fromRunnable(() -> done.add(it)));

    answers(receiver, NOTICE.without(Signed.V2), 401);
    answers(receiver, NOTICE.with(Signed.V2, "00"), 401);
    answers(receiver, Signed.of("{}"), 400);
    answers(receiver, Signed.of(" ".repeat(Webhook.LARGEST_BODY + 1)), 413);

    assertThat(done).isEmpty();
  }

  private static void answers(NotificationReceiver receiver, Signed request, int status) {
    StepVerifier.create(receiver.receive(request.body(), request.headers()::get))
        .expectNext(status)
        .verifyComplete();
  }
}
