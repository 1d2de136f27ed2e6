package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.simulator.speechtotext.Transcription;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Every verb of 7.x, against a server that keeps state. */
class SpeechToTextTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SALT = Base64.getEncoder().encodeToString(new byte[32]);

  private Wire<SpeechToText> wire;
  private SpeechToText speech;

  @BeforeEach
  void open() {
    wire = new Wire<>(SpeechToText::over);
    speech = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void joinsAndTellsWhatItIsDoing() {
    Agent agent = speech.join(ExampleSpecs.recording().build()).block(PATIENCE);

    assertThat(agent.status()).isEqualTo(AgentStatus.STARTING);
    assertThat(agent.createdAt()).isEqualTo(Wire.NOW);
    assertThat(agent.isRunning()).isFalse();
    assertSent("POST", "/join");

    wire.time().advance(Duration.ofMinutes(1));
    StepVerifier.create(speech.query(agent.id()))
        .assertNext(now -> assertThat(now.isRunning()).isTrue())
        .verifyComplete();
    assertSent("GET", "/agents/" + agent.id());
  }

  @Test
  void sendsEveryFieldOfTheChannel() {
    RtcConfig rtc =
        RtcConfig.builder()
            .channel("show68")
            .publisher(Uid.of(1))
            .ignore(List.of(Uid.of(2)))
            .encryption(
                Encryption.salted(
                    EncryptionMode.AES_256_GCM2, Secret.of("channel-k3y"), Secret.of(SALT)))
            .json(true)
            .extra(Map.of("later", 1))
            .build();

    join("every", rtc);

    assertThat(wire.lastRequest().body())
        .contains(
            "\"rtcConfig\":{\"channelName\":\"show68\",\"pubBotUid\":\"1\","
                + "\"unSubscribeAudioUids\":[\"2\"],\"cryptionMode\":8,\"secret\":\"channel-k3y\","
                + "\"salt\":\""
                + SALT
                + "\",\"enableJsonProtocol\":true,\"later\":1}");
  }

  @Test
  void sendsFieldsThatAgoraAddedLaterToEachPart() {
    speech
        .join(
            spec ->
                spec.name("later")
                    .languages(List.of("en-US"))
                    .rtc(RtcConfig.of("show68", 1))
                    .uidLanguages(
                        List.of(
                            UidLanguages.builder()
                                .uid(Uid.of(1))
                                .languages(List.of("en-US"))
                                .extra(Map.of("a", 1))
                                .build()))
                    .translations(
                        List.of(
                            Translation.builder()
                                .source("en-US")
                                .targets(List.of("de-DE"))
                                .extra(Map.of("b", 1))
                                .build()))
                    .translationExtra(Map.of("c", 1))
                    .captions(CaptionConfig.builder().extra(Map.of("d", 1)).build()))
        .block(PATIENCE);

    assertThat(wire.lastRequest().body())
        .contains("\"uidLanguagesConfig\":[{\"uid\":\"1\",\"languages\":[\"en-US\"],\"a\":1}]")
        .contains("{\"source\":\"en-US\",\"target\":[\"de-DE\"],\"b\":1}],\"c\":1}")
        .contains("\"captionConfig\":{\"d\":1}");
  }

  @Test
  void updatesFieldsThatAgoraAddedLater() {
    wire.agora()
        .script(
            "speech-to-text.update",
            ScriptedReply.json(200, "{\"agent_id\":\"a\",\"status\":\"RUNNING\"}"));

    speech
        .update(
            AgentId.of("a"),
            0,
            it -> it.rtcExtra(Map.of("a", 1)).translate(true).translationExtra(Map.of("b", 2)))
        .block(PATIENCE);

    assertThat(wire.lastRequest().query("updateMask"))
        .isEqualTo("rtcConfig.a,translateConfig.enable,translateConfig.b");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"rtcConfig\":{\"a\":1},\"translateConfig\":{\"enable\":true,\"b\":2}}");
  }

  @Test
  void sendsWhatAStorageNeedsBesides() {
    speech
        .join(
            spec ->
                spec.name("extended")
                    .languages(List.of("en-US"))
                    .rtc(RtcConfig.of("show68", 1))
                    .captions(
                        CaptionConfig.in(
                            StorageBuilder.builder(ExampleSpecs.bucket())
                                .vendor(StorageVendor.S3_COMPATIBLE)
                                .build()))
                    .storageExtension(
                        StorageExtension.builder()
                            .endpoint("http://host:9002")
                            .type("s3")
                            .provider("Minio")
                            .region("eu")
                            .tag("a=b")
                            .tagByRule(List.of(Map.of("key", "c")))
                            .serverSideEncryption("kms")
                            .overwriteKeys(Map.of("vtt", "text"))
                            .build()))
        .block(PATIENCE);

    assertThat(wire.lastRequest().body())
        .contains(
            "\"extensionParams\":{\"endpoint\":\"http://host:9002\",\"type\":\"s3\","
                + "\"provider\":\"Minio\",\"region\":\"eu\",\"tag\":\"a=b\","
                + "\"tagByRule\":[{\"key\":\"c\"}],\"sse\":\"kms\","
                + "\"overwritekeys\":{\"vtt\":\"text\"}}");
  }

  @Test
  void joinsOnceUnderAName() {
    Agent agent = join("once", RtcConfig.of("show68", 1));

    StepVerifier.create(
            speech.join(
                spec ->
                    spec.name("once").languages(List.of("en-US")).rtc(RtcConfig.of("show68", 1))))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.Conflict.class)
                    .hasMessageContaining(agent.id().value()));
    assertThat(wire.agora().speechAgents().running()).hasSize(1);
  }

  @Test
  void obeysTheUpdateWithTheHighestSequence() {
    AgentId id = join("updated", RtcConfig.of("show68", 1)).id();

    StepVerifier.create(
            speech
                .update(
                    id,
                    3,
                    update ->
                        update
                            .subscribeTo(List.of(Uid.ALL))
                            .uidLanguages(List.of())
                            .keywords(List.of("Agora")))
                .then(speech.update(id, 2, update -> update.languages(List.of("de-DE"))))
                .map(Agent::id))
        .expectNext(id)
        .verifyComplete();

    assertSent("POST", "/agents/" + id + "/update");
    assertThat(wire.agora().journal().of("speech-to-text.update"))
        .extracting(request -> request.query("updateMask"), RecordedRequest::acted)
        .containsExactly(
            tuple("keywords,uidLanguagesConfig,rtcConfig.subscribeAudioUids", true),
            tuple("languages", false));
    Transcription known = wire.agora().speechAgents().find(id.value()).orElseThrow();
    assertThat(known.sequence()).isEqualTo(3);
    assertThat(known.spec())
        .containsEntry("languages", List.of("en-US"))
        .containsEntry("keywords", List.of("Agora"))
        .containsEntry("uidLanguagesConfig", List.of());
  }

  @Test
  void leavesOnce() {
    AgentId id = join("leaving", RtcConfig.of("show68", 1)).id();

    StepVerifier.create(speech.leave(id)).verifyComplete();

    assertSent("POST", "/agents/" + id + "/leave");
    assertThat(wire.agora().speechAgents().running()).isEmpty();
    StepVerifier.create(speech.query(id))
        .assertNext(agent -> assertThat(agent.hasEnded()).isTrue())
        .verifyComplete();
    StepVerifier.create(speech.leave(id)).verifyError(RejectedException.NotFound.class);
  }

  @Test
  void listsPageByPage() {
    List<AgentId> ids =
        List.of("one", "two", "three").stream()
            .map(name -> join(name, RtcConfig.of("show68", 1)).id())
            .toList();
    join("elsewhere", RtcConfig.of("show69", 1));
    wire.time().advance(Duration.ofMinutes(1));
    wire.reset();

    StepVerifier.create(
            speech
                .list(
                    AgentFilter.builder()
                        .channel("show68")
                        .from(Wire.NOW)
                        .to(Wire.NOW.plusSeconds(1))
                        .state(AgentState.RUNNING)
                        .pageSize(2)
                        .build())
                .map(AgentSummary::id))
        .expectNextSequence(ids)
        .verifyComplete();

    assertThat(wire.agora().journal().all())
        .extracting(request -> request.query("cursor"))
        .containsExactly(null, ids.get(1).value());
    assertSent("GET", "/agents");
    assertThat(wire.lastRequest().rawQuery())
        .startsWith("channel=show68&from_time=1767323045&to_time=1767323046&state=2&limit=2");
    StepVerifier.create(speech.list()).expectNextCount(4).verifyComplete();
    assertThat(wire.lastRequest().rawQuery()).isEmpty();
  }

  private Agent join(String name, RtcConfig rtc) {
    return speech
        .join(spec -> spec.name(name).languages(List.of("en-US")).rtc(rtc))
        .block(PATIENCE);
  }

  private void assertSent(String method, String path) {
    assertThat(wire.lastRequest().method()).isEqualTo(method);
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/api/speech-to-text/v1/projects/" + wire.agora().appId() + path);
  }
}
