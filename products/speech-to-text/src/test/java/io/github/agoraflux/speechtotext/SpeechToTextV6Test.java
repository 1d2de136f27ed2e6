package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Every verb of 5.x and 6.x, against a server that keeps state. */
class SpeechToTextV6Test {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final StartSpec SPEC = ExampleSpecs.translatingTask().build();

  private Wire<SpeechToTextV6> wire;
  private SpeechToTextV6 speech;

  @BeforeEach
  void open() {
    wire = new Wire<>(SpeechToTextV6::over);
    speech = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void startsOneTaskWithAToken() {
    AcquiredToken acquired = speech.acquire("show68").block(PATIENCE);
    assertThat(acquired.expiresAt()).isEqualTo(Wire.NOW.plusSeconds(300));
    assertSent("POST", "/builderTokens");

    Task task = speech.start(acquired.token(), SPEC).block(PATIENCE);

    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    assertThat(task.createdAt()).isEqualTo(Wire.NOW);
    assertSent("POST", "/tasks");
    assertThat(wire.lastRequest().query("builderToken")).isEqualTo(acquired.token().value());
    StepVerifier.create(speech.start(acquired.token(), SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.Conflict.class)
                    .hasMessageContaining(task.id().value()));
    assertThat(wire.agora().speechTasks().running()).hasSize(1);
  }

  @Test
  void startsNothingWithATokenThatHasLapsedOrIsNone() {
    BuilderToken lapsed = acquire();
    wire.time().advance(Duration.ofSeconds(301));

    StepVerifier.create(speech.start(lapsed, SPEC))
        .verifyErrorSatisfies(
            failure -> assertThat(failure).hasMessageContaining("limited time interval"));
    StepVerifier.create(speech.start(BuilderToken.of("none"), SPEC))
        .verifyErrorSatisfies(failure -> assertCode(failure, "1001"));
    assertThat(wire.agora().speechTasks().all()).isEmpty();
  }

  @Test
  void tellsWhatATaskIsDoing() {
    BuilderToken token = acquire();
    TaskId id = speech.start(token, SPEC).block(PATIENCE).id();
    wire.time().advance(Duration.ofMinutes(1));

    StepVerifier.create(speech.query(id, token))
        .assertNext(task -> assertThat(task.isRunning()).isTrue())
        .verifyComplete();
    assertSent("GET", "/tasks/" + id);
    StepVerifier.create(speech.query(id, acquire()))
        .verifyErrorSatisfies(failure -> assertCode(failure, "53"));

    wire.agora().speechTasks().fail(id.value());
    StepVerifier.create(speech.query(id, token))
        .assertNext(task -> assertThat(task.hasEnded()).isTrue())
        .verifyComplete();
  }

  @Test
  void obeysTheUpdateWithTheHighestSequence() {
    BuilderToken token = acquire();
    TaskId id = speech.start(token, SPEC).block(PATIENCE).id();

    StepVerifier.create(
            speech
                .update(id, token, 1, update -> translated(update, false))
                .then(speech.update(id, token, 0, update -> translated(update, true)))
                .map(Task::id))
        .expectNext(id)
        .verifyComplete();

    assertSent("PATCH", "/tasks/" + id);
    assertThat(wire.lastRequest().query("updateMask"))
        .isEqualTo("translateConfig.enable,translateConfig.languages");
    assertThat(wire.agora().journal().of("speech-to-text.v6-update"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
  }

  @Test
  void stopsATaskOnce() {
    BuilderToken token = acquire();
    TaskId id = speech.start(token, SPEC).block(PATIENCE).id();

    StepVerifier.create(speech.stop(id, token)).verifyComplete();

    assertSent("DELETE", "/tasks/" + id);
    assertThat(wire.agora().speechTasks().running()).isEmpty();
    StepVerifier.create(speech.stop(id, token)).verifyError(RejectedException.NotFound.class);
  }

  @Test
  void takesATokenThatWasUsedForAConflict() {
    wire.agora().script("speech-to-text.v6-start", ScriptedReply.json(201, "{}"));

    StepVerifier.create(speech.start(BuilderToken.of("used"), SPEC))
        .verifyError(RejectedException.Conflict.class);
  }

  @Test
  void takesACodeInASuccessForARefusal() {
    wire.agora()
        .script(
            "speech-to-text.v6-start",
            ScriptedReply.json(200, "{\"code\":62,\"message\":\"network\"}"));

    StepVerifier.create(speech.start(BuilderToken.of("lost"), SPEC))
        .verifyErrorSatisfies(
            failure -> {
              assertThat(failure).isExactlyInstanceOf(RejectedException.class);
              assertCode(failure, "62");
            });
  }

  private static void translated(UpdateSpecBuilder update, boolean translate) {
    update.translate(translate).translations(List.of(Translation.of("en-US", "de-DE")));
  }

  private static void assertCode(Throwable failure, String code) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            AgoraException.class, told -> assertThat(told.code()).isEqualTo(code));
  }

  private BuilderToken acquire() {
    return speech.acquire("show68").block(PATIENCE).token();
  }

  private void assertSent(String method, String path) {
    assertThat(wire.lastRequest().method()).isEqualTo(method);
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/v1/projects/" + wire.agora().appId() + "/rtsc/speech-to-text" + path);
  }
}
