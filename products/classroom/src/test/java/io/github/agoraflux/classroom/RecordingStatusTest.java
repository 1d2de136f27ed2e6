package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.polling.Polling;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

/** How a running recording is followed to its end in the list, in virtual time. */
class RecordingStatusTest {

  private static final String SET_STATE = "classroom.set-recording-state";
  private static final String LIST = "classroom.list-recordings";
  private static final String OF_BEFORE =
      "{\"recordId\":\"old\",\"startTime\":1610450153519,\"status\":2}";

  private TimedWire<Classroom> wire =
      new TimedWire<>(Classroom::over, Tokens::education).answer(SET_STATE, 200, answer(""));

  @AfterEach
  void close() {
    wire.close();
  }

  /** Agora's example, which tells nothing of the recording but the time. */
  private static String answer(String data) {
    return "{\"code\":0,\"ts\":1610450153520" + data + "}";
  }

  private static String list(String recordings) {
    return answer(",\"data\":{\"list\":[" + recordings + "]}");
  }

  private static String one(String id, int status) {
    return "{\"recordId\":\"%s\",\"startTime\":1610450153520,\"status\":%d}".formatted(id, status);
  }

  private final AtomicReference<RunningRecording> running = new AtomicReference<>();

  private TestSubscriber<Recording> follow() {
    TestSubscriber<Recording> told = TestSubscriber.create();
    wire.product()
        .room(NA, ROOM)
        .recordings()
        .record(spec -> {})
        .use(
            it -> {
              running.set(it);
              return it.status();
            })
        .subscribe(told);
    wire.advance(Duration.ofMinutes(1));
    return told;
  }

  @Test
  void completesThoughTheStartHasNotToldTheId() {
    wire.answer(LIST, 200, list(""))
        .answer(LIST, 200, list(OF_BEFORE + "," + one("this", 1)))
        .answer(LIST, 200, list(OF_BEFORE + "," + one("this", 2)));

    TestSubscriber<Recording> told = follow();

    assertThat(told.isTerminatedComplete()).isTrue();
    assertThat(told.getReceivedOnNext())
        .extracting(Recording::status)
        .containsExactly(RecordingStatus.RECORDING, RecordingStatus.ENDED);
    assertThat(running.get().id()).isEqualTo("this");
    assertThat(running.get()).hasToString("RunningRecording[this]");
    assertThat(wire.calls())
        .containsExactly(
            "0 set-recording-state",
            "0 list-recordings",
            "5 list-recordings",
            "10 list-recordings",
            "10 set-recording-state");
  }

  @Test
  void completesIfItHasEndedBeforeItWasSeen() {
    wire.answer(LIST, 200, list(OF_BEFORE))
        .answer(LIST, 200, list(OF_BEFORE + "," + one("this", 2)));

    TestSubscriber<Recording> told = follow();

    assertThat(told.isTerminatedComplete()).isTrue();
    assertThat(told.getReceivedOnNext()).extracting(Recording::recordId).containsExactly("this");
  }

  @Test
  void completesIfAnEarlierAttemptStartedIt() {
    wire.close();
    wire =
        new TimedWire<>(
                Classroom::over,
                client -> {
                  Tokens.education(client);
                  client.failover(it -> it.waits(List.of(Duration.ofSeconds(1))).jitter(0));
                })
            .answer(SET_STATE, 504, "{}")
            .answer(SET_STATE, 409, "{\"code\":30409411,\"ts\":1610450154520}")
            .answer(SET_STATE, 200, answer(""))
            .answer(LIST, 200, list(OF_BEFORE + "," + one("this", 2)));

    TestSubscriber<Recording> told = follow();

    assertThat(told.isTerminatedComplete()).isTrue();
    assertThat(running.get().id()).isEqualTo("this");
    assertThat(wire.calls())
        .containsExactly(
            "0 set-recording-state",
            "1 set-recording-state",
            "1 list-recordings",
            "1 set-recording-state");
  }

  @Test
  void followsNoOtherOnceItIsKnown() {
    wire.answer(LIST, 200, list(one("this", 1)))
        .answer(LIST, 200, list(one("other", 1)))
        .answer(LIST, 200, list(one("other", 1) + "," + one("this", 2)));

    assertThat(follow().getReceivedOnNext())
        .extracting(Recording::recordId)
        .containsExactly("this", "this");
  }

  @Test
  void isAskedForAsOftenAsTheSettingsSay() {
    wire.close();
    wire =
        new TimedWire<>(
                agora ->
                    Classroom.over(
                        agora, it -> it.recordingPolling(Polling.every(Duration.ofSeconds(20)))),
                Tokens::education)
            .answer(SET_STATE, 200, answer(",\"data\":{\"recordId\":\"this\"}"))
            .answer(LIST, 200, list(one("this", 1)));

    TestSubscriber<Recording> told = follow();

    assertThat(told.isTerminated()).isFalse();
    assertThat(wire.calls())
        .containsExactly(
            "0 set-recording-state",
            "0 list-recordings",
            "20 list-recordings",
            "40 list-recordings",
            "60 list-recordings");
    told.cancel();
    assertThat(wire.calls()).endsWith("60 set-recording-state");
  }
}
