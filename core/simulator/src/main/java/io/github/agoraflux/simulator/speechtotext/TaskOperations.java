package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.BuilderTokens;
import io.github.agoraflux.simulator.product.BuilderTokens.Grant;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.speechtotext.Transcription.End;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The five verbs on tokens and tasks. */
final class TaskOperations {

  private static final int NOT_THE_TOKENS = 53;
  private static final int NO_TOKEN = 1001;
  private static final Shape ACQUIRE =
      Shape.object(Shape.required("instanceId", Shape.text("[a-zA-Z0-9_-]{1,64}")));

  private static final StatusWords WORDS =
      new StatusWords("STARTED", "IN_PROGRESS", "STOPPED", "FAILURE_STOP");

  private final InstantSource clock;
  private final Duration starting;
  private final Function<Call, Transcriptions> projects;
  private final Function<Call, BuilderTokens> tokens;

  TaskOperations(
      InstantSource clock,
      Duration starting,
      Function<Call, Transcriptions> projects,
      Function<Call, BuilderTokens> tokens) {
    this.clock = clock;
    this.starting = starting;
    this.projects = projects;
    this.tokens = tokens;
  }

  Answer acquire(Call call) {
    Grant grant = tokens.apply(call).grant(String.valueOf(call.body(ACQUIRE).get("instanceId")));
    return Answer.json(
            200,
            Json.object(
                "createTs",
                clock.instant().getEpochSecond(),
                "instanceId",
                grant.instanceId(),
                "tokenName",
                grant.token()))
        .acted();
  }

  Answer start(Call call) {
    Grant grant = grant(call);
    Map<String, @Nullable Object> spec = call.body(SpeechShape.START);
    if (!tokens.apply(call).use(grant)) {
      boolean used = tokens.apply(call).find(grant.token()).filter(Grant::used).isPresent();
      throw used
          ? started(call, grant.taskId())
          : new Refusal(call.errors().of(400, "resourceId reaches out the limited time interval!"));
    }
    return told(projects
            .apply(call)
            .start(grant.taskId(), grant.token(), spec)
            .orElseThrow(() -> started(call, grant.taskId())))
        .acted();
  }

  /** The token has been used; what it started may be about to be there. */
  private Refusal started(Call call, String id) {
    String status = projects.apply(call).find(id).map(this::status).orElse(WORDS.starting());
    return new Refusal(
        call.errors()
            .of(
                409,
                "The task has been started, current status is %s, taskId is %s"
                    .formatted(status, id)));
  }

  Answer query(Call call) {
    return told(running(call));
  }

  Answer update(Call call) {
    String id = running(call).id();
    Update.Outcome outcome =
        Update.ofTask(call).carryOut(projects.apply(call), id).orElseThrow(() -> gone(call));
    return outcome.applied() ? told(outcome.now()).acted() : told(outcome.now());
  }

  Answer stop(Call call) {
    if (!projects.apply(call).end(running(call).id(), End.STOPPED)) {
      throw gone(call);
    }
    return Answer.empty(200).acted();
  }

  private Grant grant(Call call) {
    return tokens
        .apply(call)
        .find(call.query("builderToken"))
        .orElseThrow(() -> coded(NO_TOKEN, "tokenName cannot be parsed"));
  }

  /** A task that failed can still be asked for; one that was stopped cannot. */
  private Transcription running(Call call) {
    Grant grant = grant(call);
    Transcription task =
        projects
            .apply(call)
            .find(call.variable("taskId"))
            .filter(known -> known.end() != End.STOPPED)
            .orElseThrow(() -> gone(call));
    if (!task.key().equals(grant.token())) {
      throw coded(NOT_THE_TOKENS, "taskId and builderToken do not match");
    }
    return task;
  }

  private Answer told(Transcription task) {
    return Answer.json(
        200,
        Json.object(
            "taskId",
            task.id(),
            "createTs",
            task.created().getEpochSecond(),
            "status",
            status(task)));
  }

  private String status(Transcription task) {
    return WORDS.of(task, clock, starting);
  }

  private static Refusal coded(int code, String message) {
    return new Refusal(Answer.json(400, Json.object("code", code, "message", message)));
  }

  private static Refusal gone(Call call) {
    return new Refusal(call.errors().of(404));
  }
}
