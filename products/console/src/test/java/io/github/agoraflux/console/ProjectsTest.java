package io.github.agoraflux.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The life of a project. */
class ProjectsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Wire<Console> wire;

  @BeforeEach
  void open() {
    wire = new Wire<>(Console::over);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void beginsWithThoseOfTheAccount() {
    StepVerifier.create(wire.product().projects())
        .assertNext(
            project -> {
              assertThat(project.appId()).hasToString(wire.agora().appId());
              assertThat(project.signKey().reveal()).isEqualTo(wire.agora().appCertificate());
              assertThat(project.status()).isEqualTo(ProjectStatus.ENABLED);
              assertThat(project.recordingServer()).isNull();
            })
        .verifyComplete();
    assertThat(sent()).isEqualTo("GET /dev/v1/projects ");
  }

  @Test
  void isCreatedAndFound() {
    Project created = create("a \"b\" \u2028 c", true);

    assertThat(sent())
        .isEqualTo(
            "POST /dev/v1/project "
                + "{\"name\":\"a \\\"b\\\" \u2028 c\",\"enable_sign_key\":true}");
    assertThat(created.name()).isEqualTo("a \"b\" \u2028 c");
    assertThat(created.createdAt()).isEqualTo(Wire.NOW);
    assertThat(created.signKey()).isNotNull();
    StepVerifier.create(wire.product().project(created.id(), created.name()))
        .expectNext(created)
        .verifyComplete();
    assertThat(wire.lastRequest().query("id")).isEqualTo(created.id().value());
    assertThat(wire.lastRequest().query("name")).isEqualTo(created.name());
    StepVerifier.create(wire.product().projects().skip(1)).expectNext(created).verifyComplete();
    StepVerifier.create(wire.product().project(created.id(), "another name"))
        .verifyError(RejectedException.NotFound.class);
  }

  @Test
  void canBeSentFieldsOfTomorrow() {
    wire.product()
        .create(project -> project.name("new").extra(Map.of("tier", "gold")))
        .block(PATIENCE);

    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"name\":\"new\",\"enable_sign_key\":false,\"tier\":\"gold\"}");
  }

  @Test
  void hasANameOfItsOwn() {
    create("taken", false);

    StepVerifier.create(wire.product().create(project -> project.name("taken")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(RejectedException.class)
                    .hasMessageContaining("duplicate project name"));
  }

  @Test
  void isDisabledAndEnabled() {
    ProjectId id = create("switched", true).id();

    assertThat(status(Console::disable, id)).isEqualTo(ProjectStatus.DISABLED);
    assertThat(sent())
        .isEqualTo("POST /dev/v1/project_status {\"id\":\"" + id + "\",\"status\":0}");
    StepVerifier.create(wire.product().resetSignKey(id))
        .verifyError(RejectedException.NotFound.class);
    assertThat(status(Console::enable, id)).isEqualTo(ProjectStatus.ENABLED);
    assertThat(sent())
        .isEqualTo("POST /dev/v1/project_status {\"id\":\"" + id + "\",\"status\":1}");
    assertThat(status(Console::enable, id)).isEqualTo(ProjectStatus.ENABLED);
  }

  private ProjectStatus status(BiFunction<Console, ProjectId, Mono<Project>> verb, ProjectId id) {
    return verb.apply(wire.product(), id).block(PATIENCE).status();
  }

  @Test
  void hasASignKeyThatIsSwitchedAndReplaced() {
    Project created = create("signed", true);
    ProjectId id = created.id();

    StepVerifier.create(wire.product().disableSignKey(id).map(Project::toString))
        .assertNext(shown -> assertThat(shown).contains("signKey=null"))
        .verifyComplete();
    assertThat(sent()).isEqualTo("POST /dev/v1/signkey {\"id\":\"" + id + "\",\"enable\":false}");
    Project enabled = wire.product().enableSignKey(id).block(PATIENCE);
    assertThat(sent()).isEqualTo("POST /dev/v1/signkey {\"id\":\"" + id + "\",\"enable\":true}");
    assertThat(enabled.signKey()).isEqualTo(created.signKey());

    wire.product().disableSignKey(id).block(PATIENCE);
    Project reset = wire.product().resetSignKey(id).block(PATIENCE);
    assertThat(sent()).isEqualTo("POST /dev/v1/reset_signkey {\"id\":\"" + id + "\"}");
    assertThat(reset.signKey()).isNotNull().isNotEqualTo(created.signKey());
    assertThat(wire.agora().projects().find(id.value()).orElseThrow().certificate())
        .isEqualTo(reset.signKey().reveal());
  }

  @Test
  void hasARecordingServer() {
    ProjectId id = create("recorded", false).id();

    Project changed = wire.product().setRecordingServer(id, "10.12.1.5:8080").block(PATIENCE);

    assertThat(changed.recordingServer()).isEqualTo("10.12.1.5:8080");
    assertThat(sent())
        .isEqualTo(
            "POST /dev/v1/recording_config {\"id\":\""
                + id
                + "\",\"recording_server\":\"10.12.1.5:8080\"}");
  }

  @Test
  void isDeleted() {
    ProjectId id = create("short-lived", false).id();

    StepVerifier.create(wire.product().delete(id)).verifyComplete();
    assertThat(sent()).isEqualTo("DELETE /dev/v1/project {\"id\":\"" + id + "\"}");
    StepVerifier.create(wire.product().delete(id)).verifyError(RejectedException.NotFound.class);
    StepVerifier.create(wire.product().projects()).expectNextCount(1).verifyComplete();
    assertThat(create("short-lived", false).id()).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":false}", "{\"success\":false,\"project\":null}"})
  void isNotChangedWithoutSuccess(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));
    ProjectId id = ProjectId.of("x");
    List<Function<Console, Mono<?>>> changes =
        List.of(
            console -> console.enable(id),
            console -> console.disableSignKey(id),
            console -> console.resetSignKey(id),
            console -> console.setRecordingServer(id, "10.0.0.1:80"),
            console -> console.delete(id));

    changes.forEach(
        change ->
            StepVerifier.create(change.apply(wire.product()))
                .verifyErrorSatisfies(
                    failure ->
                        assertThat(failure)
                            .isExactlyInstanceOf(RejectedException.class)
                            .hasMessageContaining("success is false")));
    assertThat(wire.requests()).isEqualTo(changes.size());
  }

  private Project create(String name, boolean signed) {
    return wire.product()
        .create(project -> project.name(name).enableSignKey(signed))
        .block(PATIENCE);
  }

  private String sent() {
    RecordedRequest last = wire.lastRequest();
    return last.method() + ' ' + last.rawPath() + ' ' + last.body();
  }
}
