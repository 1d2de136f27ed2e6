package io.github.agoraflux.cloudtranscoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Every verb, against a server that keeps state. */
class CloudTranscoderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final TranscodingSpec SPEC = ExampleSpecs.sideBySide().build();

  private Wire<CloudTranscoder> wire;
  private CloudTranscoder transcoder;

  @BeforeEach
  void open() {
    wire = new Wire<>(CloudTranscoder::over);
    transcoder = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void acquiresATokenForFiveMinutes() {
    StepVerifier.create(transcoder.acquire("show68"))
        .assertNext(
            acquired -> {
              assertThat(acquired.instanceId()).isEqualTo("show68");
              assertThat(acquired.createdAt()).isEqualTo(Wire.NOW);
              assertThat(acquired.expiresAt()).isEqualTo(Wire.NOW.plusSeconds(300));
            })
        .verifyComplete();

    assertSent("POST", "/rtsc/cloud-transcoder/builderTokens");
    assertThat(wire.lastRequest().body()).isEqualTo("{\"instanceId\":\"show68\"}");
  }

  @Test
  void startsATaskWithAToken() {
    BuilderToken token = acquire();

    Task task = transcoder.create(token, SPEC).block(PATIENCE);

    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    assertThat(task.createdAt()).isEqualTo(Wire.NOW);
    assertThat(task.transcoder().status()).isEqualTo(ServiceStatus.READY);
    assertSent("POST", "/rtsc/cloud-transcoder/tasks");
    assertThat(wire.lastRequest().query()).containsExactly(entry("builderToken", token.value()));
    assertThat(wire.agora().transcodings().all())
        .singleElement()
        .satisfies(
            known -> {
              assertThat(known.id()).isEqualTo(task.id().value());
              assertThat(known.transcoder()).containsKeys("waterMarks", "outputs");
            });
  }

  @Test
  void startsOneTaskWithAToken() {
    BuilderToken token = acquire();
    Task task = transcoder.create(token, SPEC).block(PATIENCE);

    StepVerifier.create(transcoder.create(token, SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        RejectedException.Conflict.class,
                        conflict ->
                            assertThat(conflict.resourceId()).isEqualTo(task.id().value())));
    assertThat(wire.agora().transcodings().all()).hasSize(1);
  }

  @Test
  void startsNothingWithATokenThatHasLapsed() {
    BuilderToken token = acquire();
    wire.time().advance(Duration.ofSeconds(301));

    StepVerifier.create(transcoder.create(token, SPEC)).verifyError(RejectedException.class);
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  @Test
  void tellsWhatATaskIsDoing() {
    BuilderToken token = acquire();
    TaskId id = transcoder.create(token, SPEC).block(PATIENCE).id();
    wire.time().advance(Duration.ofMinutes(1));

    StepVerifier.create(transcoder.query(id, token))
        .assertNext(
            task -> {
              assertThat(task.isRunning()).isTrue();
              assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
              assertThat(task.transcoder().status()).isEqualTo(ServiceStatus.IN_PROGRESS);
            })
        .verifyComplete();
    assertSent("GET", "/rtsc/cloud-transcoder/tasks/" + id);

    wire.agora().transcodings().fail(id.value());
    StepVerifier.create(transcoder.query(id, token))
        .assertNext(
            task -> {
              assertThat(task.hasEnded()).isTrue();
              assertThat(task.isRunning()).isFalse();
              assertThat(task.transcoder().status()).isEqualTo(ServiceStatus.ABNORMAL);
            })
        .verifyComplete();
    StepVerifier.create(transcoder.query(id, acquire()))
        .verifyError(RejectedException.NotFound.class);
  }

  @Test
  void obeysTheUpdateWithTheHighestSequence() {
    BuilderToken token = acquire();
    TaskId id = transcoder.create(token, SPEC).block(PATIENCE).id();

    StepVerifier.create(
            transcoder
                .update(id, token, 5, ExampleSpecs.sideBySide().outputs(louder()).build())
                .then(transcoder.update(id, token, 4, SPEC)))
        .verifyComplete();

    assertSent("PATCH", "/rtsc/cloud-transcoder/tasks/" + id);
    assertThat(wire.lastRequest().query())
        .containsOnly(
            entry("builderToken", token.value()),
            entry("sequenceId", "4"),
            entry("updateMask", "services.cloudTranscoder.config"));
    assertThat(wire.agora().transcodings().find(id.value()).orElseThrow().sequence()).isEqualTo(5);
    assertThat(wire.agora().journal().of("cloud-transcoder.update"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
  }

  @Test
  void cannotChangeWhatIsFixed() {
    BuilderToken token = acquire();
    TaskId id = transcoder.create(token, SPEC).block(PATIENCE).id();

    StepVerifier.create(
            transcoder.update(
                id, token, 0, ExampleSpecs.sideBySide().canvas(Canvas.of(320, 240)).build()))
        .verifyErrorSatisfies(
            failure -> assertThat(failure).hasMessageContaining("canvas is invalid"));
  }

  @Test
  void readsTheTaskThatOlderServersAnswerToAnUpdate() {
    wire.agora()
        .script("cloud-transcoder.update", ScriptedReply.json(200, "{\"taskId\":\"609f28f2\"}"));

    StepVerifier.create(transcoder.update(TaskId.of("609f28f2"), BuilderToken.of("t"), 0, SPEC))
        .verifyComplete();
  }

  @Test
  void stopsATaskOnce() {
    BuilderToken token = acquire();
    TaskId id = transcoder.create(token, SPEC).block(PATIENCE).id();

    StepVerifier.create(transcoder.delete(id, token))
        .assertNext(task -> assertThat(task.status()).isEqualTo(TaskStatus.STOPPED))
        .verifyComplete();

    assertSent("DELETE", "/rtsc/cloud-transcoder/tasks/" + id);
    assertThat(wire.agora().transcodings().all()).isEmpty();
    StepVerifier.create(transcoder.delete(id, token)).verifyError(RejectedException.NotFound.class);
  }

  @Test
  void putsAndListsTemplates() {
    StepVerifier.create(
            transcoder
                .putTemplate("720p", it -> it.enabled(true).width(1).height(2).frameRate(3))
                .then(transcoder.putTemplate("720p", it -> it.enabled(false).width(1280))))
        .verifyComplete();
    assertSent("POST", "/rtls/abr/config/codecs/720p");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"enabled\":false,\"video\":{\"width\":1280}}");

    StepVerifier.create(transcoder.listTemplates())
        .expectNext(
            new CodecTemplates(true, List.of(new CodecTemplate("720p", false, 1280, null, null))))
        .verifyComplete();
    assertSent("GET", "/rtls/abr/config/codecs");
  }

  @Test
  void spellsWatermarksAsTold() {
    try (Wire<CloudTranscoder> tables =
        new Wire<>(
            agora ->
                CloudTranscoder.over(
                    agora, settings -> settings.watermarkField(WatermarkField.TABLES)))) {
      CloudTranscoder other = tables.product();
      BuilderToken token = other.acquire("show68", SPEC).block(PATIENCE).token();

      StepVerifier.create(other.create(token, SPEC)).expectNextCount(1).verifyComplete();

      assertThat(tables.lastRequest().body())
          .contains("\"watermarks\":[{")
          .doesNotContain("waterMarks");
    }
  }

  private BuilderToken acquire() {
    return transcoder.acquire("show68", SPEC).block(PATIENCE).token();
  }

  private static List<Output> louder() {
    Output output = SPEC.outputs().get(0);
    return List.of(
        Output.builder()
            .rtc(output.rtc())
            .video(output.video())
            .audio(AudioProfile.MUSIC_HIGH_QUALITY)
            .build());
  }

  private void assertSent(String method, String path) {
    assertThat(wire.lastRequest().method()).isEqualTo(method);
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/v1/projects/" + wire.agora().appId() + path);
  }

  private static Map.Entry<String, List<String>> entry(String name, String value) {
    return Map.entry(name, List.of(value));
  }
}
