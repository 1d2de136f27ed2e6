package io.github.agoraflux.observation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.time.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** One debug line for each attempt, and nothing that is nobody's business. */
class LoggingTest {

  private static final String SECRET = "s3cr3t";
  private static final Reply OK =
      Reply.of(200, name -> SECRET, SECRET.getBytes(StandardCharsets.UTF_8));

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final Logger category = (Logger) LoggerFactory.getLogger("io.github.agoraflux");
  private final Level levelBefore = category.getLevel();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    category.setLevel(Level.DEBUG);
    lines.start();
    category.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    category.detachAppender(lines);
    category.setLevel(levelBefore);
  }

  private static Call call() {
    Call call =
        Call.of(
            Operation.named("sample.kick")
                .delete("/v1/channels/{channel}")
                .with("channel", SECRET)
                .query("q", SECRET),
            Endpoint.https("api.agora.io"),
            Headers.none().with("Authorization", SECRET),
            SECRET.getBytes(StandardCharsets.UTF_8));
    call.progress().attempt(call.endpoint(), 2);
    return call;
  }

  private Mono<Reply> logged(Exchange wire) {
    return wire.filter(Logging.attempts(TimeSource.of(clock))).exchange(call());
  }

  private List<String> messages() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void aReply() {
    TestSubscriber<Reply> subscriber = TestSubscriber.create();
    logged(call -> Mono.just(OK).delayElement(Duration.ofMillis(42), clock)).subscribe(subscriber);
    assertThat(lines.list).isEmpty();

    clock.advanceTimeBy(Duration.ofMillis(42));

    assertThat(subscriber.getReceivedOnNext()).containsExactly(OK);
    assertThat(messages())
        .containsExactly("sample.kick attempt 2 at https://api.agora.io: HTTP 200 after 42 ms");
    assertThat(lines.list)
        .allSatisfy(
            line -> {
              assertThat(line.getLoggerName()).isEqualTo(Logging.CATEGORY);
              assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
              assertThat(line.getThrowableProxy()).isNull();
            });
  }

  @Test
  void aFailure() {
    ConnectionLostException lost =
        new ConnectionLostException(Failure.of("sample.kick"), new IllegalStateException(SECRET));

    StepVerifier.create(logged(call -> Mono.error(lost)))
        .verifyErrorMatches(error -> error == lost);

    assertThat(messages())
        .containsExactly(
            "sample.kick attempt 2 at https://api.agora.io: ConnectionLostException after 0 ms");
    assertThat(lines.list.get(0).getThrowableProxy()).isNull();
  }

  @Test
  void aCancellation() {
    StepVerifier.create(logged(call -> Mono.never())).thenCancel().verify();

    assertThat(messages())
        .containsExactly("sample.kick attempt 2 at https://api.agora.io: cancelled after 0 ms");
  }

  @Test
  void aCancellationAfterTheReplyAddsNoLine() {
    StepVerifier.create(Flux.from(logged(call -> Mono.just(OK))).take(1))
        .expectNext(OK)
        .verifyComplete();

    assertThat(messages()).hasSize(1).first().asString().contains("HTTP 200");
  }

  @Test
  void anAttemptIsLoggedBeforeTheNextBegins() {
    Mono<Reply> failing =
        logged(call -> Mono.error(new ConnectionLostException(call.progress().failure(), null)));

    failing
        .onErrorResume(
            error -> {
              assertThat(lines.list).hasSize(1);
              return logged(call -> Mono.just(OK));
            })
        .subscribe(TestSubscriber.create());

    assertThat(messages()).hasSize(2);
  }

  @Test
  void nothingIsSaidOfPathsHeadersAndBodies() {
    logged(call -> Mono.just(OK)).subscribe(TestSubscriber.create());
    logged(call -> Mono.error(new IllegalStateException(SECRET)))
        .subscribe(TestSubscriber.create());

    assertThat(messages()).hasSize(2).noneMatch(line -> line.contains(SECRET));
  }

  @Test
  void withoutDebugNothingIsLogged() {
    category.setLevel(Level.INFO);

    StepVerifier.create(logged(call -> Mono.just(OK))).expectNext(OK).verifyComplete();
    StepVerifier.create(logged(call -> Mono.never())).thenCancel().verify();

    assertThat(lines.list).isEmpty();
  }
}
