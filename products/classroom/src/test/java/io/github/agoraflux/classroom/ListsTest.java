package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.FILE;
import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Recordings, quizzes, polls and resources, against a server that keeps state. */
class ListsTest {

  private Wire<Classroom> wire;
  private Room room;
  private io.github.agoraflux.simulator.classroom.Room there;

  @BeforeEach
  void open() {
    wire = Tokens.wire();
    room = wire.product().room(NA, ROOM);
    StepVerifier.create(room.create(Specs.room().build())).verifyComplete();
    there = wire.agora().rooms().find("test_class").orElseThrow();
    there.enter("ann", "Ann", 2);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void tellRecordingsThatWereStartedPausedAndStopped() {
    RoomRecordings recordings = room.recordings();

    StepVerifier.create(
            recordings
                .record(spec -> spec.webPage(WebPage.builder().rootUrl("https://a.b").build()))
                .use(
                    running ->
                        running
                            .update(true)
                            .thenMany(running.query())
                            .doOnNext(
                                now -> {
                                  assertThat(now.recordId()).isEqualTo(running.id());
                                  assertThat(now.status()).isEqualTo(RecordingStatus.RECORDING);
                                  assertThat(there.recordings().get(0).onHold()).isTrue();
                                })))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(wire.lastRequest().method()).isEqualTo("PUT");
    assertThat(wire.lastRequest().rawPath()).endsWith("/rooms/test_class/records/states/0");
    StepVerifier.create(recordings.list())
        .assertNext(
            ended -> {
              assertThat(ended.status()).isEqualTo(RecordingStatus.ENDED);
              assertThat(ended.type()).isEqualTo(RecordingType.WEB_PAGE);
              assertThat(ended.details()).hasSize(1);
            })
        .verifyComplete();
    StepVerifier.create(room.events(EventType.RECORDING_STATE)).expectNextCount(2).verifyComplete();
  }

  @Test
  void comeInPagesOfAHundred() {
    IntStream.range(0, 250).forEach(i -> there.say("ann", "message " + i));
    wire.reset();

    StepVerifier.create(room.events(EventType.CHAT_MESSAGE)).expectNextCount(250).verifyComplete();

    assertThat(wire.requests()).isEqualTo(3);
    assertThat(wire.lastRequest().query())
        .containsEntry("nextId", List.of("200"))
        .containsEntry("cmd", List.of("3"));
    StepVerifier.create(room.events(), 100).expectNextCount(100).thenCancel().verify();
    assertThat(wire.requests()).isEqualTo(4);
  }

  @Test
  void tellWhatBecameOfAQuiz() {
    String quiz = there.widgets().startQuiz(List.of("A", "B"), List.of("A"));
    there.widgets().answerQuiz("ann", List.of("A"));
    there.widgets().endQuiz();

    StepVerifier.create(room.quizzes())
        .assertNext(
            begun -> {
              assertThat(begun.change().quizId()).isEqualTo(quiz);
              assertThat(begun.change().running()).isTrue();
              assertThat(begun.change().correctItems()).containsExactly("A");
              assertThat(begun.causeAction()).isEqualTo(QuizAction.STARTED);
            })
        .assertNext(
            answer -> {
              assertThat(answer.change().correct()).isTrue();
              assertThat(answer.change().quizId()).isEqualTo(quiz);
              assertThat(answer.fromUser().userUuid()).isEqualTo(UserId.of("ann"));
            })
        .assertNext(figures -> assertThat(figures.change().averageAccuracy()).isEqualTo(1))
        .assertNext(ended -> assertThat(ended.change().running()).isFalse())
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).endsWith("/widgets/popupQuiz/sequences");
  }

  @Test
  void tellWhatBecameOfAPoll() {
    String poll = there.widgets().startPoll(List.of("yes", "no"), false);
    there.widgets().vote("ann", List.of(1));
    there.widgets().endPoll();

    StepVerifier.create(room.polls())
        .assertNext(
            begun -> {
              assertThat(begun.change().pollId()).isEqualTo(poll);
              assertThat(begun.change().mode()).isEqualTo(PollMode.SINGLE);
              assertThat(begun.change().items()).containsExactly("yes", "no");
            })
        .assertNext(vote -> assertThat(vote.change().selectedIndexes()).containsExactly(1))
        .assertNext(
            figures ->
                assertThat(figures.change().details())
                    .isEqualTo(
                        Map.of(
                            "0", new PollChange.Votes(0, 0.0), "1", new PollChange.Votes(1, 1.0))))
        .assertNext(ended -> assertThat(ended.change().running()).isFalse())
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).endsWith("/widgets/poll/sequences");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"data\":{\"list\":[%s],\"nextId\":null}",
        "\"data\":{\"list\":[{\"sequence\":1,\"data\":%s}]}",
        "\"data\":[%s]",
        "\"data\":%s"
      })
  void readARecordInWhateverItStands(String frame) {
    String nested =
        "{\"action\":1,\"changeProperties\":{\"extra\":{\"pollingState\":1},\"state\":1}}";
    wire.agora()
        .script("*", ScriptedReply.json(200, "{\"code\":0," + frame.formatted(nested) + "}"));

    StepVerifier.create(room.polls())
        .assertNext(
            poll -> {
              assertThat(poll.change().running()).isTrue();
              assertThat(poll.changeProperties()).containsKeys("extra.pollingState", "state");
            })
        .verifyComplete();
  }

  @Test
  void comeInPagesOfAnySize() {
    there.widgets().startQuiz(List.of("A", "B"), List.of("A"));
    there.widgets().endQuiz();
    there.widgets().startPoll(List.of("yes", "no"), false);
    there.widgets().endPoll();
    wire.reset();

    StepVerifier.create(room.quizzes(1)).expectNextCount(2).verifyComplete();
    StepVerifier.create(room.polls(1)).expectNextCount(2).verifyComplete();

    assertThat(wire.requests()).isEqualTo(4);
    assertThat(wire.lastRequest().query())
        .containsEntry("count", List.of("1"))
        .containsEntry("nextId", List.of("1"));
  }

  @Test
  void goOnWhereTheNextPageIsNamedBesideTheRecords() {
    String page = "{\"code\":0,\"data\":[{\"changeProperties\":{\"state\":1}}],\"nextId\":%s}";
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(200, page.formatted("\"50\"")),
            ScriptedReply.json(200, page.formatted("null")));
    wire.agora().journal().clear();

    StepVerifier.create(room.polls()).expectNextCount(2).verifyComplete();

    assertThat(wire.requests()).isEqualTo(2);
    assertThat(wire.lastRequest().query()).containsEntry("nextId", List.of("50"));
  }

  @ParameterizedTest
  @CsvSource({"'\"unready\":true,', true", "'\"unready\":false,', false", "'', false"})
  void tellWhetherRecordingFails(String unready, boolean fails) {
    wire.agora()
        .script("*", ScriptedReply.json(200, "{\"code\":0,\"data\":{" + unready + "\"list\":[]}}"));

    StepVerifier.create(room.recordings().unready()).expectNext(fails).verifyComplete();
    assertThat(wire.lastRequest().rawPath()).endsWith("/rooms/test_class/records");
  }

  @ParameterizedTest
  @EnumSource(ResourcePath.class)
  void holdResourcesAtEitherPath(ResourcePath path) {
    ManualTime time = Tokens.now();
    try (Wire<Classroom> own =
        new Wire<>(
            client -> Classroom.over(client, settings -> settings.resourcePath(path)),
            Tokens.project(time),
            Tokens::education)) {
      Room elsewhere = own.product().room(NA, ROOM);
      StepVerifier.create(elsewhere.create(Specs.room().build())).verifyComplete();

      StepVerifier.create(
              elsewhere
                  .resources()
                  .upload(
                      FILE, Specs.file().conversion(Conversion.of(ConversionType.STATIC)).build()))
          .assertNext(file -> assertThat(file.taskProgress().isComplete()).isFalse())
          .verifyComplete();
      assertThat(own.lastRequest().rawPath())
          .isEqualTo(
              (path == ResourcePath.WITH_REGION ? "/na" : "")
                  + ("/edu/apps/" + Tokens.APP_ID)
                  + "/v1/rooms/test_class/resources/class_file_1");
      time.advance(Duration.ofSeconds(10));
      StepVerifier.create(elsewhere.resources().list())
          .assertNext(
              file -> {
                assertThat(file.id()).isEqualTo(FILE);
                assertThat(file.taskProgress().isComplete()).isTrue();
                assertThat(file.taskProgress().convertedFileList()).hasSize(10);
                assertThat(file.taskToken()).hasToString("***");
              })
          .verifyComplete();
      StepVerifier.create(elsewhere.resources().delete(List.of(FILE))).verifyComplete();
      assertThat(own.lastRequest().body()).isEqualTo("{\"resourceUuid\":[\"class_file_1\"]}");
      StepVerifier.create(elsewhere.resources().list()).verifyComplete();
      StepVerifier.create(elsewhere.events(EventType.RESOURCES))
          .expectNextCount(2)
          .verifyComplete();
    }
  }
}
