package io.github.agoraflux.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.publisher.TestPublisher;

/** No notification is lost while it is being dealt with. */
class DeliveryTest {

  private static final String ID = "2000001428:4330:107";
  private static final Signed NOTICE =
      Signed.of(Signed.notification(1, 101, "{\"channelName\":\"pr1vate-channel\",\"ts\":1}"));

  private final Logger category = (Logger) LoggerFactory.getLogger("io.github.agoraflux");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Queue<Supplier<Mono<?>>> works = new ArrayDeque<>();
  private final List<Notification> begun = new ArrayList<>();
  private final NotificationReceiver receiver = receiver(NoticeLog.inMemory(10));

  @BeforeEach
  void listen() {
    lines.start();
    category.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    category.detachAppender(lines);
  }

  @Test
  void whatWasGivenUpIsDealtWithAgain() {
    TestPublisher<Void> endless = TestPublisher.create();
    works.add(endless::mono);
    works.add(Mono::empty);

    receive().cancel(true);
    endless.assertCancelled();

    assertThat(receive()).isCompletedWithValue(200);
    assertThat(receive()).isCompletedWithValue(200);
    assertThat(begun).hasSize(2);
    assertWarned("not dealt with");
  }

  @Test
  void whatWasGivenUpWhileItWasNotedIsDealtWithAgain() {
    NoticeLog noted = NoticeLog.inMemory(10);
    Sinks.Empty<Void> answer = Sinks.empty();
    NotificationReceiver slow =
        receiver(
            new NoticeLog() {
              @Override
              public Mono<Boolean> add(String noticeId) {
                // The store has it, and is late to say so.
                return noted.add(noticeId).delayUntil(isNew -> answer.asMono());
              }

              @Override
              public Mono<Void> remove(String noticeId) {
                return noted.remove(noticeId);
              }
            });
    works.add(Mono::empty);

    receive(slow).cancel(true);
    answer.tryEmitEmpty();

    assertThat(begun).isEmpty();
    assertThat(receive(slow)).isCompletedWithValue(200);
    assertThat(begun).hasSize(1);
  }

  @Test
  void thoseWhoComeMeanwhileHaveTheSameAnswer() {
    Sinks.Empty<Void> first = Sinks.empty();
    works.add(first::asMono);
    works.add(Mono::empty);
    CompletableFuture<Integer> one = receive();
    CompletableFuture<Integer> other = receive();
    assertThat(other).isNotDone();
    assertThat(begun).hasSize(1);

    first.tryEmitError(new IllegalStateException("failed after all"));

    assertThat(one).isCompletedWithValue(500);
    assertThat(other).isCompletedWithValue(500);
    assertThat(receive()).isCompletedWithValue(200);
    assertThat(begun).hasSize(2);
  }

  @Test
  void workGoesOnWhileAnyoneWaitsForIt() {
    TestPublisher<Void> first = TestPublisher.create();
    works.add(first::mono);
    CompletableFuture<Integer> leaving = receive();
    CompletableFuture<Integer> staying = receive();

    leaving.cancel(true);
    first.assertNotCancelled();
    first.complete();

    assertThat(staying).isCompletedWithValue(200);
    assertThat(receive()).isCompletedWithValue(200);
    assertThat(begun).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(classes = {AssertionError.class, NoClassDefFoundError.class})
  void errorsAreFailuresToo(Class<? extends Error> type) {
    works.add(
        () -> {
          throw type == AssertionError.class ? new AssertionError("e") : new NoClassDefFoundError();
        });
    works.add(Mono::empty);

    assertThat(receive()).isCompletedWithValue(500);
    assertThat(receive()).isCompletedWithValue(200);

    assertThat(begun).hasSize(2);
    assertWarned("not dealt with");
    assertThat(lines.list.get(0).getThrowableProxy().getClassName()).isEqualTo(type.getName());
  }

  @Test
  void saysThatItsLogFails() {
    NotificationReceiver forgetful =
        receiver(
            new NoticeLog() {
              @Override
              public Mono<Boolean> add(String noticeId) {
                return Mono.error(new IllegalStateException("store is down"));
              }

              @Override
              public Mono<Void> remove(String noticeId) {
                throw new IllegalStateException("store is still down");
              }
            });

    Disposable waiting =
        forgetful
            .receive(NOTICE.body(), NOTICE.headers()::get)
            .subscribe(status -> assertThat(status).isEqualTo(500));

    assertThat(waiting.isDisposed()).isTrue();
    assertWarned("not dealt with", "could not be forgotten");
  }

  private void assertWarned(String... words) {
    assertThat(lines.list)
        .hasSameSizeAs(words)
        .allSatisfy(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.WARN);
              assertThat(line.getLoggerName()).isEqualTo("io.github.agoraflux");
              assertThat(line.getFormattedMessage()).contains(ID).doesNotContain("pr1vate");
              assertThat(line.getThrowableProxy()).isNotNull();
            });
    for (int i = 0; i < words.length; i++) {
      assertThat(lines.list.get(i).getFormattedMessage()).contains(words[i]);
    }
  }

  private CompletableFuture<Integer> receive() {
    return receive(receiver);
  }

  private static CompletableFuture<Integer> receive(NotificationReceiver receiver) {
    return receiver.receive(NOTICE.body(), NOTICE.headers()::get).toFuture();
  }

  private NotificationReceiver receiver(NoticeLog log) {
    return NotificationReceiver.of(
        Signed.WEBHOOK,
        log,
        it -> {
          begun.add(it);
          return works.remove().get();
        });
  }
}
