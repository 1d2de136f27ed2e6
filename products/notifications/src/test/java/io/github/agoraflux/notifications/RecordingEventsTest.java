package io.github.agoraflux.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.value.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented details of a recording's events, each of its own type. */
class RecordingEventsTest {

  private static final Instant AT = Instant.ofEpochMilli(1_619_172_871_089L);
  private static final String MIXED =
      "{\"fileName\":\"x.mp4\",\"trackType\":\"audio_and_video\",\"uid\":\"0\","
          + "\"mixedAllUser\":true,\"isPlayable\":true,\"sliceStartTime\":1619172871089}";
  private static final RecordedFile MIXED_FILE =
      new RecordedFile("x.mp4", "audio_and_video", "0", true, true, AT);
  private static final RecordedFile FILE = new RecordedFile("x.mp4", null, null, null, null, null);

  private static NotificationEvent event(int type, String details) {
    return EventsTest.event(
        3,
        type,
        "{\"cname\":\"a\",\"uid\":\"77\",\"sid\":\"b\",\"sequence\":3,\"sendts\":1619172871089,"
            + "\"serviceType\":2,\"details\":"
            + details
            + "}");
  }

  private static NotificationEvent with(RecordingDetails details) {
    return new RecordingEvent("a", "77", "b", 3L, new Timestamp(1_619_172_871_089L), 2, details);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource({"ofService", "ofUploader", "ofRecorder", "ofWebRecorder"})
  void haveATypeEach(int type, String fields, RecordingDetails details) {
    assertThat(event(type, "{\"msgName\":\"any\",\"new\":[1]" + fields + "}"))
        .isEqualTo(with(details));
  }

  static Stream<Arguments> ofService() {
    return Stream.of(
        of(
            1,
            ",\"module\":1,\"errorLevel\":5,\"errorCode\":47,\"stat\":1,\"errorMsg\":\"m\"",
            new RecordingServiceDetails.Failed(1, 5, 47, 1, "m")),
        of(2, ",\"module\":1,\"warnCode\":31", new RecordingServiceDetails.Warned(1, 31)),
        of(
            3,
            ",\"status\":5,\"recordingMode\":1,\"fileList\":\"x.m3u8\"",
            new RecordingServiceDetails.CallRefused(5, 1, "x.m3u8")),
        of(4, ",\"fileList\":\"x.m3u8\"", new RecordingServiceDetails.PlaylistCreated("x.m3u8")),
        of(11, ",\"exitStatus\":1", new RecordingServiceDetails.Ended(1)),
        of(12, ",\"newUid\":4294967295", new RecordingServiceDetails.Moved("4294967295")),
        of(80, "", new RecordingServiceDetails.TranscodingStarted()),
        of(
            81,
            ",\"result\":\"all_success\",\"uids\":[{\"uid\":\"7\",\"result\":\"success\","
                + "\"fileList\":[{\"fileName\":\"x.mp4\"}]}]",
            new RecordingServiceDetails.TranscodingEnded(
                "all_success",
                List.of(
                    new RecordingServiceDetails.TranscodedUser("7", "success", List.of(FILE))))),
        of(
            1001,
            ",\"result\":\"total_success\",\"fileList\":[{\"fileName\":\"x.mp4\"}]",
            new RecordingServiceDetails.PostponedTranscodingEnded("total_success", List.of(FILE))));
  }

  static Stream<Arguments> ofUploader() {
    return Stream.of(
        of(30, ",\"status\":0", new UploaderDetails.Started(0)),
        of(
            31,
            ",\"status\":0,\"fileList\":[" + MIXED + "]",
            new UploaderDetails.Uploaded(0, List.of(MIXED_FILE))),
        of(31, ",\"status\":0", new UploaderDetails.Uploaded(0, List.of())),
        of(
            32,
            ",\"status\":1,\"fileList\":[" + MIXED + "]",
            new UploaderDetails.BackedUp(1, List.of(MIXED_FILE))),
        of(33, ",\"progress\":10000", new UploaderDetails.Progressed(10_000)),
        of(
            60,
            ",\"aliVodInfo\":{\"videoId\":\"v\"}",
            new UploaderDetails.VodStarted(new UploaderDetails.Video("v"))),
        of(61, "", new UploaderDetails.VodTriggered()),
        of(
            90,
            ",\"vendor\":1,\"region\":2,\"bucket\":\"b\",\"fileName\":\"x.m3u8;y.ts\"",
            new UploaderDetails.DownloadFailed(1, 2, "b", "x.m3u8;y.ts")));
  }

  static Stream<Arguments> ofRecorder() {
    return Stream.of(
        of(40, ",\"status\":0", new RecorderDetails.Started(0)),
        of(41, ",\"leaveCode\":6", new RecorderDetails.Left(6)),
        of(
            42,
            ",\"startUtcMs\":1619172871089,\"discontinueUtcMs\":1619172871089,"
                + "\"mixedAllUser\":false,\"streamUid\":\"7\",\"trackType\":\"video\"",
            new RecorderDetails.FileStarted(AT, AT, false, "7", "video")),
        of(
            43,
            ",\"streamUid\":\"7\",\"state\":0,\"UtcMs\":1619172871089",
            new RecorderDetails.StreamChanged("7", 0, AT)),
        of(44, ",\"streamUid\":7,\"state\":1", new RecorderDetails.StreamChanged("7", 1, null)),
        of(45, ",\"fileName\":\"a/x.jpg\"", new RecorderDetails.SnapshotTaken("a/x.jpg")));
  }

  static Stream<Arguments> ofWebRecorder() {
    return Stream.of(
        of(70, ",\"recorderStartTime\":1619172871089", new WebRecorderDetails.Started(AT)),
        of(
            71,
            ",\"code\":1,\"message\":\"max_recording_hour\",\"details\":\"max is 4\","
                + "\"fileList\":[{\"filename\":\"x.mp4\",\"sliceStartTime\":1619172871089}]",
            new WebRecorderDetails.Stopped(
                1,
                "max_recording_hour",
                "max is 4",
                List.of(new RecordedFile("x.mp4", null, null, null, null, AT)))),
        of(72, ",\"limitType\":\"WebGL\"", new WebRecorderDetails.LimitReached("WebGL")),
        of(73, ",\"reason\":\"audio_silence\"", new WebRecorderDetails.Reloaded("audio_silence")));
  }

  private static Arguments of(int type, String fields, RecordingDetails details) {
    return Arguments.of(type, fields, details);
  }

  @Test
  void tellNoStreamKey() {
    NotificationEvent event =
        event(100, "{\"rtmpUrl\":\"rtmp://example.com/live/k3y\",\"status\":\"publishing\"}");

    assertThat(event)
        .isEqualTo(
            with(
                new WebRecorderDetails.StreamingChanged(
                    Secret.of("rtmp://example.com/live/k3y"), "publishing")));
    assertThat(event.toString()).doesNotContain("k3y");
  }

  @ParameterizedTest
  @CsvSource({"46", "7777", "31", "45", "71"})
  void areKeptAsTheyAreWhenUnknown(int type) {
    Map<String, Object> fields = new HashMap<>(Map.of("msgName", "any", "status", List.of(1)));
    fields.put("nothing", null);

    assertThat(event(type, "{\"msgName\":\"any\",\"status\":[1],\"nothing\":null}"))
        .isEqualTo(with(new RecordingDetails.Unknown(fields)));
  }

  @Test
  void sayWhatTheirCodesMean() {
    RecorderDetails.Left left = new RecorderDetails.Left(6);

    assertThat(left.isFor(RecorderDetails.Left.INTERRUPTED)).isTrue();
    assertThat(left.isFor(RecorderDetails.Left.NOBODY_THERE)).isTrue();
    assertThat(left.isFor(RecorderDetails.Left.TOLD_TO)).isFalse();
    assertThat(new RecorderDetails.StreamChanged("7", 0, null).isReceived()).isTrue();
    assertThat(new RecorderDetails.StreamChanged("7", 1, null).isReceived()).isFalse();
    assertThat(new UploaderDetails.DownloadFailed(null, null, null, "a.m3u8; ;b.ts;").files())
        .containsExactly("a.m3u8", "b.ts");
  }
}
