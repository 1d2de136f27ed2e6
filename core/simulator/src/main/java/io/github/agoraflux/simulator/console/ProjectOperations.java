package io.github.agoraflux.simulator.console;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.product.Project;
import io.github.agoraflux.simulator.product.Projects;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The verbs on projects. */
final class ProjectOperations {

  private static final int SUCCESS = 201;
  private static final int LONGEST_NAME = 255;
  private static final Shape.Member ID = Shape.required("id", Shape.text(1, Integer.MAX_VALUE));

  private static final Shape NEW_PROJECT =
      Shape.object(
          Shape.required("name", Shape.text(1, LONGEST_NAME)),
          Shape.required("enable_sign_key", Shape.bool()));
  private static final Shape KNOWN_PROJECT = Shape.object(ID);
  private static final Shape STATUS =
      Shape.object(ID, Shape.required("status", Shape.integer(0, 1)));
  private static final Shape SIGN_KEY = Shape.object(ID, Shape.required("enable", Shape.bool()));
  private static final Shape SERVER =
      Shape.object(ID, Shape.required("recording_server", Shape.text(1, Integer.MAX_VALUE)));

  private final Projects projects;
  private final InstantSource clock;

  ProjectOperations(Projects projects, InstantSource clock) {
    this.projects = projects;
    this.clock = clock;
  }

  Answer create(Call call) {
    Map<String, @Nullable Object> body = call.body(NEW_PROJECT);
    boolean certified = Boolean.TRUE.equals(body.get("enable_sign_key"));
    return projects
        .create(text(body, "name"), certified, clock.instant())
        .map(project -> project(project).acted())
        .orElseThrow(() -> new Refusal(call.errors().of(400, "duplicate project name")));
  }

  Answer get(Call call) {
    String id = parameter(call, "id");
    String name = parameter(call, "name");
    return projects
        .find(id)
        .filter(project -> project.name().equals(name))
        .map(project -> list(List.of(project)))
        .orElseGet(Console::noProject);
  }

  /** The older documents send a body along with a GET. */
  private static String parameter(Call call, String name) {
    return Optional.ofNullable(call.query(name))
        .or(
            () ->
                Json.readObject(call.request().body())
                    .map(body -> body.get(name))
                    .map(String::valueOf))
        .filter(Predicate.not(String::isEmpty))
        .orElseThrow(() -> call.invalid(name));
  }

  Answer list(Call call) {
    return list(projects.all());
  }

  Answer setStatus(Call call) {
    Map<String, @Nullable Object> body = call.body(STATUS);
    boolean enabled = Numbers.whole(body.get("status")).filter(status -> status == 1).isPresent();
    return changed(text(body, "id"), project -> project.enabled(enabled));
  }

  Answer setServer(Call call) {
    Map<String, @Nullable Object> body = call.body(SERVER);
    String server = text(body, "recording_server");
    return changedIfEnabled(text(body, "id"), project -> project.recordingServer(server));
  }

  Answer setSignKey(Call call) {
    Map<String, @Nullable Object> body = call.body(SIGN_KEY);
    boolean certified = Boolean.TRUE.equals(body.get("enable"));
    return changedIfEnabled(text(body, "id"), project -> project.certified(certified));
  }

  Answer resetSignKey(Call call) {
    Map<String, @Nullable Object> body = call.body(KNOWN_PROJECT);
    return changedIfEnabled(text(body, "id"), project -> project.certificate(Ids.hex()));
  }

  Answer delete(Call call) {
    Map<String, @Nullable Object> body = call.body(KNOWN_PROJECT);
    return projects.delete(text(body, "id"))
        ? Answer.json(200, Json.object("success", true)).acted()
        : Console.noProject();
  }

  private Answer changed(String id, UnaryOperator<Project> change) {
    return projects
        .change(id, change)
        .map(project -> project(project).acted())
        .orElseGet(Console::noProject);
  }

  private Answer changedIfEnabled(String id, UnaryOperator<Project> change) {
    return projects.find(id).filter(Project::enabled).isPresent()
        ? changed(id, change)
        : Console.noProject();
  }

  private static Answer project(Project project) {
    return Answer.json(SUCCESS, Json.object("project", view(project)));
  }

  private static Answer list(List<Project> projects) {
    return Answer.json(
        SUCCESS, Json.object("projects", projects.stream().map(ProjectOperations::view).toList()));
  }

  private static Map<String, @Nullable Object> view(Project project) {
    return Json.object(
        "id", project.id(),
        "name", project.name(),
        "vendor_key", project.appId(),
        "sign_key", project.certified() ? project.certificate() : "",
        "recording_server", project.recordingServer(),
        "status", project.enabled() ? 1 : 0,
        "created", project.created().getEpochSecond());
  }

  private static String text(Map<String, @Nullable Object> body, String name) {
    return String.valueOf(body.get(name));
  }
}
