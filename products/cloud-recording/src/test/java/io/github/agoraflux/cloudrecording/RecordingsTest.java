package io.github.agoraflux.cloudrecording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.channels.User;
import io.github.agoraflux.simulator.cloudrecording.Recording;
import io.github.agoraflux.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Every verb, against a server that keeps state. */
class RecordingsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Wire<CloudRecording> wire;
  private CloudRecording recordings;

  @BeforeEach
  void open() {
    wire = new Wire<>(Verbs::impatient);
    recordings = wire.product();
    wire.agora().channels().join(Specs.CHANNEL, User.host(7), User.host(8), User.audience(9));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private RecordingId start(RecordingSpec spec) {
    ResourceId resource = recordings.acquire(AcquireSpec.of(spec)).block(PATIENCE);
    return recordings.start(resource, spec).block(PATIENCE);
  }

  private Recording at(RecordingId id) {
    return wire.agora().recordings().find(id.sid().value()).orElseThrow();
  }

  private String path(RecordingId id, String end) {
    return "/v1/apps/"
        + wire.agora().appId()
        + "/cloud_recording/resourceid/"
        + id.resource()
        + "/sid/"
        + id.sid()
        + "/mode/"
        + id.mode().value()
        + end;
  }

  @Test
  void acquiresAResource() {
    StepVerifier.create(
            recordings.acquire(
                spec ->
                    spec.channel("a page")
                        .uid(4_294_967_295L)
                        .scene(Scene.WEB_PAGE)
                        .resourceExpiry(Duration.ofHours(5))
                        .excludedResources(List.of(ResourceId.of("one"), ResourceId.of("two")))
                        .region(RecordingRegion.EU)
                        .extra(Map.of("tier", 2))))
        .expectNextCount(1)
        .verifyComplete();

    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.rawPath())
        .isEqualTo("/v1/apps/" + wire.agora().appId() + "/cloud_recording/acquire");
    assertThat(sent.body())
        .isEqualTo(
            "{\"cname\":\"a page\",\"uid\":\"4294967295\",\"clientRequest\":{\"scene\":1,"
                + "\"resourceExpiredHour\":5,\"excludeResourceIds\":[\"one\",\"two\"],"
                + "\"region\":\"EU\",\"tier\":2}}");
  }

  @Test
  void startsACompositeRecording() {
    RecordingId id = start(Specs.composite());

    assertThat(at(id).mode()).isEqualTo("mix");
    assertThat(id)
        .isEqualTo(
            new RecordingId(
                RecordingMode.COMPOSITE, id.resource(), id.sid(), Specs.CHANNEL, Specs.UID));
    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.rawPath())
        .isEqualTo(
            "/v1/apps/"
                + wire.agora().appId()
                + "/cloud_recording/resourceid/"
                + id.resource()
                + "/mode/mix/start");
    assertThat(sent.body())
        .isEqualTo(
            "{\"cname\":\"show68\",\"uid\":\"527841\",\"clientRequest\":{"
                + "\"recordingConfig\":{\"channelType\":0},\"storageConfig\":{\"vendor\":2,"
                + "\"region\":3,\"bucket\":\"agora-bucket\",\"accessKey\":\"storage-access-key\","
                + "\"secretKey\":\"storage-secret-key\"}}}");
  }

  @Test
  void tellsTheFileOfACompositeRecordingOnceThereIsOne() {
    RecordingId id = start(Specs.composite());

    StepVerifier.create(recordings.query(id))
        .expectNext(new RecordingStatus(RecordingState.STARTING, null, List.of(), List.of()))
        .verifyComplete();
    assertThat(wire.lastRequest().method()).isEqualTo("GET");
    assertThat(wire.lastRequest().rawPath()).isEqualTo(path(id, "/query"));
    assertThat(wire.lastRequest().body()).isEmpty();

    wire.time().advance(Duration.ofSeconds(15));
    StepVerifier.create(recordings.query(id))
        .expectNext(
            new RecordingStatus(
                RecordingState.IN_PROGRESS,
                null,
                List.of(RecordedFile.named(id.sid() + "_show68.m3u8")),
                List.of()))
        .verifyComplete();
  }

  @Test
  void tellsTheFilesOfEveryUserOfAnIndividualRecording() {
    RecordingId id = start(Specs.individual().build());
    wire.time().advance(Duration.ofSeconds(15));

    StepVerifier.create(recordings.query(id))
        .assertNext(
            status -> {
              assertThat(status.startedAt()).isEqualTo(Wire.NOW);
              assertThat(status.files()).extracting(RecordedFile::uid).containsExactly(7L, 8L);
              assertThat(status.files())
                  .allSatisfy(
                      file -> {
                        assertThat(file.startedAt()).isEqualTo(Wire.NOW);
                        assertThat(file.trackType()).isEqualTo(TrackType.AUDIO_AND_VIDEO);
                        assertThat(file.playable()).isTrue();
                        assertThat(file.mixed()).isFalse();
                      });
            })
        .verifyComplete();
  }

  @Test
  void takesSnapshotsWithoutFilesToTell() {
    RecordingId id = start(Specs.snapshots().build());
    wire.time().advance(Duration.ofMinutes(1));

    assertThat(at(id).mode()).isEqualTo("individual");
    StepVerifier.create(recordings.query(id))
        .assertNext(status -> assertThat(status.files()).isEmpty())
        .verifyComplete();
  }

  @Test
  void recordsAndPushesAWebPage() {
    RtmpUrl url = RtmpUrl.of("rtmp://cdn.example/live/one");
    RecordingId id = start(Specs.webPage().push(WebPagePush.to(url)).build());

    StepVerifier.create(
            recordings
                .updateWebPage(
                    id, update -> update.onHold(true).rtmpUrl(RtmpUrl.of("rtmp://cdn.example/two")))
                .then(recordings.query(id)))
        .assertNext(
            status -> {
              ExtensionService recorder = status.services().get(0);
              assertThat(recorder.name()).isEqualTo(ServiceName.WEB_RECORDER);
              assertThat(recorder.state()).isEqualTo(ServiceState.IN_PROGRESS);
              assertThat(recorder.onHold()).isTrue();
              assertThat(recorder.files()).hasSize(1);
              assertThat(recorder.files().get(0).startedAt()).isEqualTo(Wire.NOW);
              assertThat(status.services().get(1).outputs())
                  .containsExactly(
                      new PushOutput(RtmpUrl.of("rtmp://cdn.example/two"), PushStatus.ON_HOLD));
            })
        .verifyComplete();
    RecordedRequest sent = wire.agora().journal().of("cloud-recording.update").get(0);
    assertThat(sent.rawPath()).isEqualTo(path(id, "/update"));
    assertThat(sent.body())
        .isEqualTo(
            "{\"cname\":\"show68\",\"uid\":\"527841\",\"clientRequest\":{"
                + "\"webRecordingConfig\":{\"onhold\":true},\"rtmpPublishConfig\":{"
                + "\"outputs\":[{\"rtmpUrl\":\"rtmp://cdn.example/two\"}]}}}");
  }

  @Test
  void changesWhomItRecordsAndWhereTo() {
    RecordingId id = start(Specs.composite());

    StepVerifier.create(
            recordings.updateSubscription(
                id,
                update ->
                    update
                        .audio(UidSelection.of(7))
                        .storage(Specs.storageBuilder().bucket("another").build())))
        .verifyComplete();

    assertThat(at(id).request())
        .extractingByKey("streamSubscribe")
        .isEqualTo(Json.object("audioUidList", Json.object("subscribeAudioUids", List.of("7"))));
    assertThat(Json.at(at(id).request(), "storageConfig.bucket")).isEqualTo("another");
  }

  @Test
  void replacesTheWholeLayout() {
    RecordingId id =
        start(
            Specs.compositeBuilder()
                .transcoding(
                    VideoTranscoding.builder()
                        .width(640)
                        .layout(VideoLayout.builder().backgroundColor(0xFF_0000).build())
                        .build())
                .build());

    StepVerifier.create(recordings.updateLayout(id, layout -> layout.type(LayoutType.VERTICAL)))
        .verifyComplete();

    assertThat(wire.lastRequest().rawPath()).isEqualTo(path(id, "/updateLayout"));
    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"cname\":\"show68\",\"uid\":\"527841\",\"clientRequest\":{"
                + "\"mixedVideoLayout\":2}}");
    Object canvas = Json.at(at(id).request(), "recordingConfig.transcodingConfig");
    assertThat(Json.at(canvas, "mixedVideoLayout")).hasToString("2");
    assertThat(Json.at(canvas, "width")).hasToString("640");
    assertThat(Json.at(canvas, "backgroundColor")).isNull();
  }

  @Test
  void stopsARecording() {
    RecordingId id =
        start(
            Specs.compositeBuilder()
                .fileTypes(List.of(RecordedFileType.HLS, RecordedFileType.MP4))
                .build());

    StepVerifier.create(recordings.stop(id))
        .assertNext(
            result -> {
              assertThat(result.nothingRecorded()).isFalse();
              assertThat(result.uploadStatus()).isEqualTo(UploadStatus.UPLOADED);
              assertThat(result.files())
                  .extracting(RecordedFile::name)
                  .containsExactly(id.sid() + "_show68.m3u8", id.sid() + "_show68_0.mp4");
              assertThat(result.files()).extracting(RecordedFile::uid).containsOnlyNulls();
            })
        .verifyComplete();

    assertThat(wire.lastRequest().rawPath()).isEqualTo(path(id, "/stop"));
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"cname\":\"show68\",\"uid\":\"527841\",\"clientRequest\":{}}");
    assertThat(at(id).end()).isEqualTo(Recording.End.STOPPED);
    StepVerifier.create(recordings.query(id)).verifyError(RecordingGoneException.class);
    StepVerifier.create(recordings.stop(id)).verifyError(RecordingExitingException.class);
    wire.time().advance(Duration.ofMinutes(1));
    StepVerifier.create(recordings.stop(id)).verifyError(RecordingGoneException.class);
  }

  @Test
  void stopsWithoutWaitingForTheUpload() {
    RecordingId id = start(Specs.webPage().build());

    StepVerifier.create(recordings.stop(id, spec -> spec.async(true)))
        .expectNext(new StopResult(false, null, List.of(), List.of()))
        .verifyComplete();

    assertThat(wire.lastRequest().body()).contains("\"clientRequest\":{\"async_stop\":true}");
  }

  @Test
  void tellsThatNothingWasRecorded() {
    wire.agora().channels().close(Specs.CHANNEL);
    RecordingId id = start(Specs.composite());

    StepVerifier.create(recordings.stop(id))
        .expectNext(new StopResult(true, null, List.of(), List.of()))
        .verifyComplete();
  }

  @Test
  void startsNoResourceAndNoNameTwice() {
    RecordingId id = start(Specs.composite());

    StepVerifier.create(recordings.start(id.resource(), Specs.composite()))
        .verifyError(AlreadyStartedException.class);
    StepVerifier.create(
            recordings
                .acquire(AcquireSpec.of(Specs.composite()))
                .flatMap(resource -> recordings.start(resource, Specs.composite())))
        .verifyError(TaskConflictException.class);
    assertThat(wire.agora().recordings().running()).hasSize(1);
  }

  @Test
  void cannotStartWithAResourceThatHasLapsed() {
    ResourceId resource = recordings.acquire(AcquireSpec.of(Specs.composite())).block(PATIENCE);
    wire.time().advance(Duration.ofMinutes(5).plusSeconds(1));

    StepVerifier.create(recordings.start(resource, Specs.composite()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(RejectedException.class)
                    .hasMessageContaining("code 2"));
    assertThat(wire.agora().recordings().started()).isZero();
  }

  @Test
  void standsInForARecordingFromElsewhere() {
    RecordingId first = start(Specs.composite());
    CompositeRecording other = Specs.compositeBuilder().uid(7_000).build();
    AcquireSpec elsewhere =
        AcquireSpecBuilder.builder(AcquireSpec.of(other))
            .excludedResources(List.of(first.resource()))
            .region(RecordingRegion.EU)
            .build();

    StepVerifier.create(recordings.record(elsewhere).use(RunningRecording::query))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(wire.agora().journal().of("cloud-recording.acquire").get(1).body())
        .contains(
            "\"resourceExpiredHour\":720,\"excludeResourceIds\":[\""
                + first.resource()
                + "\"],\"region\":\"EU\"");
    assertThat(wire.agora().recordings().running())
        .extracting(Recording::sid)
        .containsExactly(first.sid().value());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recordings.record(AcquireSpec.builder().channel("c").uid(1).build()))
        .withMessageContaining("resource.recording");
  }

  @Test
  void acquiresAResourceForAsLongAsItSays() {
    AcquireSpec resource =
        AcquireSpecBuilder.builder(AcquireSpec.of(Specs.composite()))
            .resourceExpiry(Duration.ofHours(5))
            .build();

    StepVerifier.create(recordings.record(resource).use(RunningRecording::query))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(wire.agora().journal().of("cloud-recording.acquire").get(0).body())
        .contains("\"resourceExpiredHour\":5,");
  }

  @Test
  void sendsWhatAgoraHasAddedSince() {
    Map<String, Object> more = Map.of("more", 1);
    start(
        Specs.compositeBuilder()
            .fileExtra(more)
            .storage(Specs.storageBuilder().extensionExtra(more).build())
            .transcoding(VideoTranscoding.builder().layout(layout(more)).build())
            .build());
    Object composite = sent();
    start(
        Specs.individual()
            .uid(2)
            .fileExtra(more)
            .snapshots(SnapshotConfig.builder().extra(more).build())
            .build());
    Object individual = sent();
    WebPagePush push =
        WebPagePush.builder().rtmpUrl(RtmpUrl.of("rtmp://cdn.example/a")).extra(more).build();
    start(Specs.webPage().uid(3).serviceExtra(more).fileExtra(more).push(push).build());
    Object page = sent();

    assertThat(Json.at(composite, "recordingFileConfig")).hasToString("{more=1}");
    assertThat(Json.at(composite, "storageConfig.extensionParams")).hasToString("{more=1}");
    String canvas = "recordingConfig.transcodingConfig.";
    assertThat(first(composite, canvas + "layoutConfig")).hasToString("1");
    assertThat(first(composite, canvas + "backgroundConfig")).hasToString("1");
    assertThat(Json.at(individual, "snapshotConfig.more")).hasToString("1");
    assertThat(Json.at(individual, "recordingFileConfig.avFileType")).hasToString("[hls]");
    assertThat(Json.at(individual, "recordingFileConfig.more")).hasToString("1");
    assertThat(Json.at(page, "recordingFileConfig.more")).hasToString("1");
    assertThat(Json.at(page, "extensionServiceConfig.more")).hasToString("1");
    List<?> services = Json.asArray(Json.at(page, "extensionServiceConfig.extensionServices"));
    assertThat(Json.at(services.get(1), "serviceParam.more")).hasToString("1");
  }

  private static VideoLayout layout(Map<String, Object> more) {
    return VideoLayout.builder()
        .type(LayoutType.CUSTOM)
        .regions(List.of(LayoutRegion.builder().width(1).height(1).extra(more).build()))
        .userBackgrounds(
            List.of(
                UserBackground.builder()
                    .uid(7)
                    .imageUrl("https://cdn.example/a.jpg")
                    .extra(more)
                    .build()))
        .build();
  }

  private Object sent() {
    return Json.at(read(wire.lastRequest().body()), "clientRequest");
  }

  private static Object first(Object body, String array) {
    return Json.at(Json.asArray(Json.at(body, array)).get(0), "more");
  }

  @Test
  void acquiresForARecordingWhatItStarts() {
    StepVerifier.create(
            recordings
                .recordWebPage(
                    page ->
                        page.channel("page")
                            .uid(7)
                            .storage(Specs.storage())
                            .page(Specs.page().build()))
                .use(RunningRecording::query))
        .expectNextCount(1)
        .verifyComplete();

    String acquired = wire.agora().journal().of("cloud-recording.acquire").get(0).body();
    String started = wire.agora().journal().of("cloud-recording.start").get(0).body();
    assertThat(acquired)
        .startsWith(
            "{\"cname\":\"page\",\"uid\":\"7\",\"clientRequest\":{\"scene\":1,"
                + "\"resourceExpiredHour\":720,\"startParameter\":");
    assertThat(Json.at(read(acquired), "clientRequest.startParameter"))
        .isEqualTo(Json.at(read(started), "clientRequest"));
  }

  private static Map<String, ?> read(String json) {
    return Json.readObject(json.getBytes(UTF_8)).orElseThrow();
  }

  @Test
  void sendsNothingBeforeASubscriptionNorForBadInput() {
    var unused = recordings.record(Specs.composite()).use(RunningRecording::query);

    StepVerifier.create(
            recordings.recordComposite(spec -> spec.channel("c")).use(RunningRecording::query))
        .verifyError(IllegalArgumentException.class);

    assertThat(unused).isNotNull();
    assertThat(wire.requests()).isZero();
  }
}
