package io.github.agoraflux.simulator.cloudtranscoder;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.BuilderTokens;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The five verbs on tokens and tasks. */
final class TaskOperations {

  private static final String CONFIG = "services.cloudTranscoder.config";
  private static final Shape ACQUIRE =
      Shape.object(
          Shape.required("instanceId", Shape.text(1, 64)),
          Shape.optional("services", TranscoderShape.SERVICES));
  private static final Shape CREATE =
      Shape.object(Shape.required("services", TranscoderShape.SERVICES));

  private final InstantSource clock;
  private final TaskViews views;
  private final Function<Call, Tasks> projects;

  TaskOperations(InstantSource clock, TaskViews views, Function<Call, Tasks> projects) {
    this.clock = clock;
    this.views = views;
    this.projects = projects;
  }

  Answer acquire(Call call) {
    String instanceId = String.valueOf(call.body(ACQUIRE).get("instanceId"));
    BuilderTokens.Grant grant = projects.apply(call).tokens().grant(instanceId);
    return Answer.json(
            200,
            Json.object(
                "createTs",
                clock.instant().getEpochSecond(),
                "instanceId",
                instanceId,
                "tokenName",
                grant.token()))
        .acted();
  }

  Answer create(Call call) {
    Tasks tasks = projects.apply(call);
    BuilderTokens.Grant grant =
        tasks
            .tokens()
            .find(call.query("builderToken"))
            .orElseThrow(() -> call.invalid("builderToken"));
    Map<String, @Nullable Object> transcoder = transcoder(call);
    Tasks.Outcome outcome = tasks.start(grant, transcoder);
    if (outcome instanceof Tasks.Taken taken) {
      throw new Refusal(call.errors().of(409).header("X-Resource-ID", taken.task().id()));
    }
    if (!(outcome instanceof Tasks.Started started)) {
      throw call.invalid("builderToken");
    }
    return told(started.task(), views.running(started.task(), "")).acted();
  }

  Answer query(Call call) {
    Task task = known(call);
    return told(task, views.running(task, "OnSlaveServiceQueryUpdated"));
  }

  Answer update(Call call) {
    Task known = known(call);
    long sequence = call.requiredNumber("sequenceId");
    if (!CONFIG.equals(call.query("updateMask"))) {
      throw call.invalid("updateMask");
    }
    TaskUpdate update = new TaskUpdate(call, sequence, transcoder(call));
    AtomicBoolean applied = new AtomicBoolean();
    Optional<Task> now =
        projects
            .apply(call)
            .change(
                known.id(),
                task -> {
                  applied.set(update.isNewFor(task));
                  return update.applyTo(task);
                });
    if (now.isEmpty()) {
      throw gone(call);
    }
    Answer answer = Answer.empty(200).header("X-Resource-ID", known.id());
    return applied.get() ? answer.acted() : answer;
  }

  Answer delete(Call call) {
    Task known = known(call);
    if (!projects.apply(call).remove(known.id())) {
      throw gone(call);
    }
    return told(known, views.stopped(known)).acted();
  }

  private Task known(Call call) {
    return projects
        .apply(call)
        .find(call.variable("taskId"), call.query("builderToken"))
        .orElseThrow(() -> gone(call));
  }

  private static Map<String, @Nullable Object> transcoder(Call call) {
    return Json.asObject(Json.at(call.body(CREATE), CONFIG + ".transcoder")).orElseThrow();
  }

  private static Answer told(Task task, Map<String, @Nullable Object> view) {
    return Answer.json(200, Json.write(view)).header("X-Resource-ID", task.id());
  }

  private static Refusal gone(Call call) {
    return new Refusal(call.errors().of(404));
  }
}
