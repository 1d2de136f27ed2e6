package io.github.agoraflux.cloudrecording;

import static io.github.agoraflux.cloudrecording.Specs.ID;
import static io.github.agoraflux.cloudrecording.Specs.PAGE_ID;
import static io.github.agoraflux.cloudrecording.Specs.RESOURCE;
import static io.github.agoraflux.cloudrecording.Specs.id;
import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import java.time.Duration;
import java.util.List;
import org.reactivestreams.Publisher;

/** The documented requests and answers of Cloud Recording. */
class CloudRecordingContractTest extends ProductContract<CloudRecording> {

  private static final RecordingId OTHER_CHANNEL =
      new RecordingId(RecordingMode.COMPOSITE, RESOURCE, Specs.SID, "httpClient463224", Specs.UID);
  private static final StopResult NOTHING = new StopResult(true, null, List.of(), List.of());

  private static final Deviation NO_TOKEN =
      omits("/body/clientRequest/token", "a token that is none is left out, not sent empty");

  CloudRecordingContractTest() {
    super("cloud-recording", Verbs::impatient);
  }

  @Override
  protected void describe(Examples<CloudRecording> examples) {
    acquisitions(examples);
    channelStarts(examples);
    webPageStarts(examples);
    queries(examples);
    changes(examples);
    stops(examples);
  }

  private static void acquisitions(Examples<CloudRecording> examples) {
    examples
        .request("acquire/request-1", recordings -> recordings.acquire(resource().build()))
        .request("acquire/request-2", recordings -> recordings.acquire(resource().build()))
        .request("acquire/request-3", recordings -> acquireForADay(recordings, Scene.WEB_PAGE))
        .request("acquire/request-4", recordings -> acquireForADay(recordings, Scene.REAL_TIME))
        .emits("acquire/response-1", ResourceId.of("JyvK8nXHuV1BE....."));
  }

  private static AcquireSpecBuilder resource() {
    return AcquireSpec.builder().channel(Specs.CHANNEL).uid(Specs.UID);
  }

  private static Publisher<ResourceId> acquireForADay(CloudRecording recordings, Scene scene) {
    return recordings.acquire(resource().resourceExpiry(Duration.ofDays(1)).scene(scene).build());
  }

  private static void channelStarts(Examples<CloudRecording> examples) {
    examples
        .request(
            "start/request-1",
            recordings -> recordings.start(RESOURCE, ExampleRecordings.composite()),
            NO_TOKEN)
        .request(
            "start/request-2",
            recordings -> recordings.start(RESOURCE, ExampleRecordings.everybody()),
            NO_TOKEN)
        .request(
            "start/request-4",
            recordings -> recordings.start(RESOURCE, ExampleRecordings.snapshots()),
            puts(
                "/body/clientRequest/snapshotConfig/captureInterval",
                5,
                "the reference allows 5 to 3600 s"))
        .request(
            "start/request-5",
            recordings -> recordings.start(RESOURCE, ExampleRecordings.twoUsers()),
            omits(
                "/body/clientRequest/recordingFileConfig",
                "individual mode has HLS files and no others"))
        .emits("start/response-1", ID)
        .refuses("start/response-2", AlreadyStartedException.class)
        .refuses("start/response-3", RequestNotCompletedException.class)
        .refuses("start/response-4", TaskConflictException.class);
  }

  private static void webPageStarts(Examples<CloudRecording> examples) {
    examples
        .request(
            "start/request-3",
            recordings -> recordings.start(RESOURCE, ExampleRecordings.webPage()),
            NO_TOKEN)
        .request(
            "start/request-6",
            recordings -> recordings.start(RESOURCE, ExampleRecordings.pushedPage()));
  }

  private static void queries(Examples<CloudRecording> examples) {
    examples
        .request("query/request-1", recordings -> recordings.query(ID))
        .request("query/request-2", recordings -> recordings.query(id(RecordingMode.INDIVIDUAL)))
        .request("query/request-3", recordings -> recordings.query(PAGE_ID))
        .request("query/request-4", recordings -> recordings.query(id(RecordingMode.INDIVIDUAL)))
        .emits("query/response-1", ExampleRecordings.pageStatus())
        .refuses("query/response-2", RecordingGoneException.class);
  }

  private static void changes(Examples<CloudRecording> examples) {
    examples
        .request(
            "update/request-1",
            recordings ->
                recordings.updateSubscription(
                    OTHER_CHANNEL,
                    update ->
                        update
                            .audio(UidSelection.everybody())
                            .video(UidSelection.everybodyBut(444, 555, 666))))
        .emits("update/response-1")
        .refuses("update/response-2", RecordingGoneException.class)
        .request(
            "update-layout/request-1",
            recordings -> recordings.updateLayout(ID, ExampleRecordings.twoWindows()))
        .request(
            "update-layout/request-2",
            recordings -> recordings.updateLayout(ID, ExampleRecordings.twoWindows()),
            puts(
                "/path",
                "/v1/apps/876922cbca0098dff4323566daa89675/cloud_recording/resourceid/"
                    + "JyvK8nXHuV1BE/sid/38f8e3cfdc474cd56fc1ceba380d7e1a/mode/mix/updateLayout",
                "a web page has no layout"))
        .emits("update-layout/response-1")
        .refuses("update-layout/response-2", RecordingGoneException.class);
  }

  private static void stops(Examples<CloudRecording> examples) {
    examples
        .request("stop/request-1", recordings -> recordings.stop(ID))
        .request("stop/request-2", recordings -> recordings.stop(id(RecordingMode.INDIVIDUAL)))
        .request("stop/request-3", recordings -> recordings.stop(PAGE_ID))
        .request("stop/request-4", recordings -> recordings.stop(id(RecordingMode.INDIVIDUAL)))
        .request(
            "stop/request-5",
            recordings -> recordings.stop(OTHER_CHANNEL, spec -> spec.async(false)))
        .emits("stop/response-1", ExampleRecordings.uploaded())
        .refuses("stop/response-2", RequestNotCompletedException.class)
        .emits("stop/response-3", NOTHING)
        .emits("stop/_errors/error-21", NOTHING)
        .refuses("stop/response-4", RecordingExitingException.class)
        .refuses("stop/response-5", RecordingGoneException.class);
  }
}
