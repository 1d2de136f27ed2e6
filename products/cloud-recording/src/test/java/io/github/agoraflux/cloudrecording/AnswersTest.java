package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Answers in every form they are documented in, and in some they may have one day. */
class AnswersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NAMES =
      "\"cname\":\"show68\",\"uid\":527841,\"resourceId\":\"r\",\"sid\":\"s\",";

  @RegisterExtension static final Wire<CloudRecording> wire = new Wire<>(Verbs::impatient);

  private static RecordingStatus queried(String serverResponse) {
    wire.agora()
        .script(
            "cloud-recording.query",
            ScriptedReply.json(200, "{" + NAMES + "\"serverResponse\":" + serverResponse + "}"));
    return wire.product().query(Specs.ID).block(PATIENCE);
  }

  private static StopResult stopped(int status, String answer) {
    wire.agora().script("cloud-recording.stop", ScriptedReply.json(status, answer));
    return wire.product().stop(Specs.ID).block(PATIENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"fileListMode\":\"string\",\"fileList\":\"\"",
        ",\"fileList\":[]",
        ",\"fileList\":null",
        ""
      })
  void mayHaveNoFile(String files) {
    assertThat(queried("{\"status\":\"5\"" + files + "}"))
        .isEqualTo(new RecordingStatus(RecordingState.IN_PROGRESS, null, List.of(), List.of()));
  }

  @Test
  void mayNameTheOnlyFile() {
    assertThat(
            queried("{\"status\":5,\"fileListMode\":\"string\",\"fileList\":\"a.m3u8\"}").files())
        .containsExactly(RecordedFile.named("a.m3u8"));
  }

  @Test
  void mayListFiles() {
    assertThat(
            queried(
                    "{\"status\":5,\"fileListMode\":\"json\",\"fileList\":[{\"fileName\":\"a.m3u8\","
                        + "\"trackType\":\"audio\",\"uid\":\"57297\",\"mixedAllUser\":false,"
                        + "\"isPlayable\":true,\"sliceStartTime\":1562724971},{\"fileName\":\"b.mp4\","
                        + "\"trackType\":\"hologram\",\"uid\":0}]}")
                .files())
        .containsExactly(
            new RecordedFile(
                "a.m3u8",
                TrackType.AUDIO,
                57_297L,
                false,
                true,
                Instant.ofEpochSecond(1_562_724_971)),
            new RecordedFile("b.mp4", new TrackType("hologram"), null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "1562724971, 2019-07-10T02:16:11Z",
    "1562724971626, 2019-07-10T02:16:11.626Z",
    "99999999999, 5138-11-16T09:46:39Z",
    "100000000000, 1973-03-03T09:46:40Z",
    "-1, 1969-12-31T23:59:59Z",
    "-9223372036854775808, -292275055-05-16T16:47:04.192Z"
  })
  void mayCountInSecondsOrMilliseconds(String count, Instant instant) {
    assertThat(queried("{\"status\":5,\"sliceStartTime\":" + count + "}").startedAt())
        .isEqualTo(instant);
  }

  @Test
  void mayHoldWhatThisReleaseDoesNotKnow() {
    RecordingStatus status =
        queried(
            "{\"status\":9,\"more\":[1],\"extensionServiceState\":[{\"serviceName\":\"translator\","
                + "\"payload\":{\"state\":\"dreaming\",\"outputs\":[{\"rtmpUrl\":\"srt://a\",\"status\":\"late\"}]}},"
                + "{\"serviceName\":\"upload_service\"}]}");

    assertThat(status.state().isKnown()).isFalse();
    assertThat(status.state().isOver()).isFalse();
    assertThat(status.services())
        .containsExactly(
            new ExtensionService(
                new ServiceName("translator"),
                new ServiceState("dreaming"),
                null,
                null,
                List.of(),
                List.of(new PushOutput(new RtmpUrl("srt://a"), new PushStatus("late")))),
            new ExtensionService(ServiceName.UPLOADER, null, null, null, List.of(), List.of()));
  }

  @Test
  void tellTheUploadInEitherPlace() {
    assertThat(
            stopped(200, "{\"serverResponse\":{\"uploadingStatus\":\"backuped\"}}").uploadStatus())
        .isEqualTo(UploadStatus.BACKED_UP);
    assertThat(
            stopped(
                    200,
                    "{\"serverResponse\":{\"extensionServiceState\":[{\"serviceName\":\"a\"},"
                        + "{\"serviceName\":\"upload_service\",\"payload\":{\"uploadingStatus\":\"uploaded\"}}]}}")
                .uploadStatus())
        .isEqualTo(UploadStatus.UPLOADED);
  }

  /** What a stop answers while somebody queries, or while the upload takes long. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"serverResponse\":{}}",
        "{\"sid\":\"s\",\"serverResponse\":{\"fileListMode\":\"json\"}}"
      })
  void mayLeaveTheUploadOpen(String answer) {
    assertThat(stopped(206, answer)).isEqualTo(StopResult.unfinished());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"serverResponse\":{}}",
        "{\"serverResponse\":{\"status\":\"running\"}}",
        "[]",
        "no JSON"
      })
  void areUnreadableWithoutAStatus(String answer) {
    wire.agora().script("cloud-recording.query", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().query(Specs.ID))
        .verifyError(UnreadableAnswerException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"sid\":\"\"}", "{\"sid\":null}"})
  void areUnreadableWithoutAnId(String answer) {
    wire.agora().script("cloud-recording.start", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().start(Specs.RESOURCE, Specs.composite()))
        .verifyError(UnreadableAnswerException.class);
  }
}
