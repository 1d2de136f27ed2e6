package io.github.agoraflux.cloudtranscoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.session.Session;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** How long Agora advises to wait for a task, in virtual time. */
class TranscodingWaitsTest {

  private static final String TASK = "{\"taskId\":\"one\",\"status\":\"%s\"}";
  private static final String STARTED = TASK.formatted("STARTED");
  private static final String STARTING = TASK.formatted("STARTING");

  private TimedWire<CloudTranscoder> wire;

  @BeforeEach
  void open() {
    wire = repeating();
    wire.answer("cloud-transcoder.acquire", 200, "{\"tokenName\":\"a-builder-t0ken\"}");
  }

  @AfterEach
  void close() {
    wire.close();
  }

  /** A client that repeats by its default, to the second. */
  private static TimedWire<CloudTranscoder> repeating() {
    return new TimedWire<>(
        CloudTranscoder::over,
        client -> client.failover(none -> FailoverSettings.defaults().jitter(0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {206, 500, 503, 504})
  void createsAgainAfter3And6And9SecondsAndThenWithAnotherToken(int status) {
    create(status, "{}", 1);

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls())
        .containsExactly(
            "0 acquire",
            "0 create",
            "3 create",
            "9 create",
            "18 create",
            "18 acquire",
            "18 create",
            "21 create",
            "27 create",
            "36 create");
    assertThat(session.expectTerminalError()).isInstanceOf(ServerException.class);
  }

  @Test
  void runsByTheTokenThatHasStartedIt() {
    wire.answer("cloud-transcoder.acquire", 200, "{\"tokenName\":\"another-t0ken\"}");
    create(206, "{}", 4);
    wire.answer("cloud-transcoder.create", 200, STARTED);
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::builderToken);
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls()).endsWith("18 create", "18 acquire", "18 create", "18 delete");
    assertThat(session.getReceivedOnNext()).containsExactly(BuilderToken.of("another-t0ken"));
  }

  @Test
  void takesWhatTheFirstTokenStartedIfTheSecondMeetsIt() {
    wire.answer("cloud-transcoder.acquire", 200, "{\"tokenName\":\"another-t0ken\"}");
    create(504, "{}", 4);
    wire.answer("cloud-transcoder.create", 409, "{}", Map.of("X-Resource-ID", "one"));
    wire.answer("cloud-transcoder.query", 200, STARTED);
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::builderToken);
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls()).endsWith("18 acquire", "18 create", "23 query", "23 delete");
    assertThat(session.getReceivedOnNext()).containsExactly(BuilderToken.of("a-builder-t0ken"));
  }

  @Test
  void startsWithinItsWaits() {
    create(206, "{}", 2);
    wire.answer("cloud-transcoder.create", 200, STARTED);
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls())
        .containsExactly("0 acquire", "0 create", "3 create", "9 create", "9 delete");
    assertThat(session.getReceivedOnNext()).containsExactly(TaskId.of("one"));
    assertThat(session.isTerminatedComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void createsAgainAfter3And6SecondsWhenBusy(int status) {
    create(status, "{\"code\":65,\"message\":\"busy\"}", 9);

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls()).containsExactly("0 acquire", "0 create", "3 create", "9 create");
    assertThat(session.expectTerminalError()).isInstanceOf(RejectedException.class);
  }

  @Test
  void createsOnceWhatIsRefused() {
    create(400, "{\"message\":\"canvas is invalid\"}", 1);

    use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls()).containsExactly("0 acquire", "0 create");
  }

  @Test
  void asksForAnotherTokenWhenOneWasLost() {
    TimedWire<CloudTranscoder> lost = repeating();
    lost.answer("cloud-transcoder.acquire", 504, "{}")
        .answer("cloud-transcoder.acquire", 200, "{\"tokenName\":\"a-builder-t0ken\"}")
        .answer("cloud-transcoder.create", 200, STARTED)
        .answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = TestSubscriber.create();
    session(lost).use(task -> Mono.just(task.id())).subscribe(session);
    lost.advance(Duration.ofMinutes(1));

    assertThat(lost.calls()).containsExactly("0 acquire", "1 acquire", "1 create", "1 delete");
    lost.close();
  }

  @Test
  void takesWhatTheTokenStartedAfterA504ThatNamesIt() {
    wire.answer("cloud-transcoder.create", 504, "{}", Map.of("X-Resource-ID", "one"));
    wire.answer("cloud-transcoder.query", 200, STARTED);
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls())
        .containsExactly(
            "0 acquire", "0 create", "3 create", "9 create", "18 create", "23 query", "23 delete");
    assertThat(session.getReceivedOnNext()).containsExactly(TaskId.of("one"));
  }

  @Test
  void looksForWhatALostCreateHasStarted() {
    lostCreate();
    wire.answer("cloud-transcoder.query", 404, "{}")
        .answer("cloud-transcoder.query", 404, "{}")
        .answer("cloud-transcoder.query", 404, "{}")
        .answer("cloud-transcoder.query", 200, STARTED)
        .answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(2));

    assertThat(wire.calls())
        .containsExactly(
            "0 acquire",
            "0 create",
            "3 create",
            "8 query",
            "13 query",
            "23 query",
            "38 query",
            "38 delete");
    assertThat(session.getReceivedOnNext()).containsExactly(TaskId.of("one"));
  }

  @Test
  void believesAfterItsWaitsThatTheConflictIsAboutAnotherTask() {
    lostCreate();
    wire.answer("cloud-transcoder.query", 404, "{}");

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(2));

    assertThat(wire.calls())
        .endsWith("8 query", "13 query", "23 query", "38 query", "68 query", "98 query");
    assertThat(session.expectTerminalError()).isInstanceOf(RejectedException.Conflict.class);
  }

  @Test
  void looksForNothingWhenNoCreateWasLost() {
    wire.answer("cloud-transcoder.create", 409, "{}", Map.of("X-Resource-ID", "one"));

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(2));

    assertThat(wire.calls()).containsExactly("0 acquire", "0 create");
    assertThat(session.expectTerminalError()).isInstanceOf(RejectedException.Conflict.class);
  }

  private void lostCreate() {
    create(504, "{}", 1);
    wire.answer("cloud-transcoder.create", 409, "{}", Map.of("X-Resource-ID", "one"));
  }

  @Test
  void asksFirstAfter5SecondsAndGivesUpAfter90() {
    wire.answer("cloud-transcoder.create", 200, STARTED);
    wire.answer("cloud-transcoder.query", 200, STARTING);
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::started);
    wire.advance(Duration.ofMinutes(5));

    assertThat(wire.calls())
        .startsWith("0 acquire", "0 create", "5 query", "10 query", "20 query", "35 query")
        .endsWith("80 query", "90 delete");
    assertThat(session.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void asksForTheStatusEvery2Minutes() {
    wire.answer("cloud-transcoder.create", 200, STARTED);
    wire.answer("cloud-transcoder.query", 200, STARTED);
    wire.answer("cloud-transcoder.query", 200, STARTED);
    wire.answer("cloud-transcoder.query", 200, TASK.formatted("EXIT"));
    wire.answer("cloud-transcoder.delete", 404, "{}");

    TestSubscriber<Object> session = use(RunningTranscoding::status);
    wire.advance(Duration.ofMinutes(20));

    assertThat(wire.calls())
        .containsExactly(
            "0 acquire", "0 create", "5 query", "125 query", "245 query", "245 delete");
    assertThat(session.getReceivedOnNext()).hasSize(3);
    assertThat(session.isTerminatedComplete()).isTrue();
  }

  @Test
  void asksAsOftenAsTold() {
    wire.answer("cloud-transcoder.create", 200, STARTED);
    wire.answer("cloud-transcoder.query", 200, TASK.formatted("IN_PROGRESS"));
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));
    Polling polling = Polling.every(Duration.ofSeconds(7)).time(wire.time());

    use(task -> task.status(polling).take(3));
    wire.advance(Duration.ofMinutes(1));

    assertThat(wire.calls()).endsWith("0 query", "7 query", "14 query", "14 delete");
  }

  @Test
  void believesThatATaskIsGoneOnlyAfter90Seconds() {
    wire.answer("cloud-transcoder.create", 200, STARTED);
    wire.answer("cloud-transcoder.query", 404, "{}");
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));
    Polling atOnce = Polling.every(Duration.ofMinutes(2)).time(wire.time());

    TestSubscriber<Object> session = use(task -> task.status(atOnce));
    wire.advance(Duration.ofMinutes(5));

    assertThat(wire.calls())
        .containsExactly(
            "0 acquire",
            "0 create",
            "0 query",
            "5 query",
            "15 query",
            "30 query",
            "60 query",
            "90 query",
            "90 delete");
    assertThat(session.isTerminatedError()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"404, 0 query", "500, 0 query 5 query 15 query 30 query 60 query"})
  void asksOnceByItself(int status, String questions) {
    wire.answer("cloud-transcoder.query", status, "{}");
    TestSubscriber<Task> answer = TestSubscriber.create();

    wire.product()
        .running(TaskId.of("one"), BuilderToken.of("a-builder-t0ken"))
        .query()
        .subscribe(answer);
    wire.advance(Duration.ofMinutes(5));

    assertThat(String.join(" ", wire.calls())).isEqualTo(questions);
    assertThat(answer.isTerminatedError()).isTrue();
  }

  @Test
  void stopsATaskThatIsOnTheMove() {
    wire.answer("cloud-transcoder.create", 200, STARTED);
    wire.answer("cloud-transcoder.delete", 404, "{}");
    wire.answer("cloud-transcoder.delete", 404, "{}");
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(5));

    assertThat(wire.calls()).endsWith("0 delete", "5 delete", "15 delete");
    assertThat(session.isTerminatedComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {206, 429, 500, 503})
  void stopsWhatCouldNotBeStoppedAtOnce(int status) {
    wire.answer("cloud-transcoder.create", 200, STARTED);
    for (int i = 0; i < 4; i++) {
      wire.answer("cloud-transcoder.delete", status, "{}");
    }
    wire.answer("cloud-transcoder.delete", 200, TASK.formatted("STOPPED"));

    TestSubscriber<Object> session = use(RunningTranscoding::id);
    wire.advance(Duration.ofMinutes(5));

    assertThat(wire.calls()).endsWith("0 delete", "1 delete", "4 delete", "10 delete", "15 delete");
    assertThat(session.isTerminatedComplete()).isTrue();
  }

  private void create(int status, String body, int times) {
    for (int i = 0; i < times; i++) {
      wire.answer("cloud-transcoder.create", status, body);
    }
  }

  private TestSubscriber<Object> use(Function<RunningTranscoding, ?> use) {
    TestSubscriber<Object> subscriber = TestSubscriber.create();
    session(wire).use(task -> publisher(use.apply(task))).subscribe(subscriber);
    return subscriber;
  }

  private static Publisher<?> publisher(Object used) {
    return used instanceof Publisher<?> publisher ? publisher : Mono.just(used);
  }

  private static Session<RunningTranscoding> session(TimedWire<CloudTranscoder> wire) {
    return wire.product().transcode("show68", ExampleSpecs.sideBySide().build());
  }
}
