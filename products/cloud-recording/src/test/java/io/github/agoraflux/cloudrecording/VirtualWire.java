package io.github.agoraflux.cloudrecording;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Cloud Recording with answers that are dictated, and a clock that a test moves. */
final class VirtualWire implements AutoCloseable {

  /** An answer. */
  record Answer(int status, String json) {}

  static final Answer NOT_COMPLETED = new Answer(206, "{\"code\":65,\"reason\":\"r\"}");
  static final Answer GONE = new Answer(404, "{\"code\":404,\"reason\":\"r\"}");
  static final Answer STARTED = new Answer(200, "{\"sid\":\"38f8e3c\"}");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  final CloudRecording recordings;
  private final AgoraClient client;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Long> secondsOfCalls = new ArrayList<>();

  VirtualWire() {
    client =
        AgoraClient.builder()
            .appId("876922cbca0098dff4323566daa89675")
            .credential(BasicCredential.of("virtual-customer", "virtual-secret"))
            .time(TimeSource.of(clock))
            .withoutLimits()
            .withoutRetry()
            .transport(call -> Mono.fromSupplier(() -> answer()))
            .build();
    recordings = CloudRecording.over(client);
    prepare();
  }

  /** The first call of each kind prepares the codec on a thread of its own. */
  private void prepare() {
    answer(STARTED, state(5));
    recordings.start(Specs.RESOURCE, Specs.composite()).block(PATIENCE);
    recordings.query(Specs.ID).block(PATIENCE);
    secondsOfCalls.clear();
  }

  static Answer state(int state) {
    return new Answer(200, "{\"serverResponse\":{\"status\":" + state + "}}");
  }

  /** What is answered from now on, one after the other; the last of them stays. */
  void answer(Answer... next) {
    answers.clear();
    answers.addAll(List.of(next));
  }

  private Reply answer() {
    secondsOfCalls.add(clock.now(TimeUnit.SECONDS));
    Answer next = Objects.requireNonNull(answers.size() > 1 ? answers.poll() : answers.peek());
    return Reply.of(
        next.status(),
        name -> "Content-Type".equals(name) ? "application/json" : null,
        next.json().getBytes(UTF_8));
  }

  /** Lets time pass, second by second. */
  void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      clock.advanceTimeBy(Duration.ofSeconds(1));
    }
  }

  /** When each call was made, in seconds since the clock began. */
  List<Long> secondsOfCalls() {
    return List.copyOf(secondsOfCalls);
  }

  @Override
  public void close() {
    client.close();
  }
}
