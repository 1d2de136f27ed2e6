package io.github.agoraflux.speechtotext;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.value.Check;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** The operations of 5.x and 6.x as data, and the verbs as one expression each. */
final class SpeechToTextV6Operations implements SpeechToTextV6 {

  private static final Pattern INSTANCE = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final String PRODUCT = "/v1/projects/{appId}/rtsc/speech-to-text";
  private static final String TASKS = PRODUCT + "/tasks";
  private static final String TASK = TASKS + "/{taskId}";

  private static final Operation.Template<Answers.Acquired> ACQUIRE =
      Operation.named("speech-to-text.v6-acquire")
          .post(PRODUCT + "/builderTokens")
          .ifOutcomeUnknown("acquire another token: one that nobody uses lapses after 5 minutes")
          .returns(Answers.Acquired.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Answers.Told> START =
      Operation.named("speech-to-text.v6-start")
          .post(TASKS)
          .repeatable(Repeatability.IDEMPOTENT)
          .returns(Answers.Told.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Answers.Told> QUERY =
      Operation.named("speech-to-text.v6-query")
          .get(TASK)
          .returns(Answers.Told.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Answers.Told> UPDATE =
      Operation.named("speech-to-text.v6-update")
          .patch(TASK)
          .returns(Answers.Told.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Void> STOP =
      Operation.named("speech-to-text.v6-stop").delete(TASK).errorsJudgedBy(Answers.CONFESSIONS);

  private final AgoraClient agora;
  private final SpeechToTextSettings settings;

  SpeechToTextV6Operations(AgoraClient agora, SpeechToTextSettings settings) {
    this.agora = agora;
    this.settings = settings;
  }

  @Override
  public Mono<AcquiredToken> acquire(String instanceId) {
    String instance =
        Check.matches("instanceId", instanceId, INSTANCE, "1 to 64 letters, digits, - or _");
    return agora
        .execute(ACQUIRE.body(new Bodies.Acquire(instance)))
        .map(Answers.Acquired::acquired);
  }

  @Override
  public Mono<Task> start(BuilderToken token, StartSpec spec) {
    return agora
        .execute(START.call().query("builderToken", token).body(Bodies.Start.of(spec)))
        .map(Answers.Told::task);
  }

  @Override
  public Mono<Task> query(TaskId id, BuilderToken token) {
    return agora.execute(task(QUERY, id, token)).map(Answers.Told::task);
  }

  @Override
  public Mono<Task> update(TaskId id, BuilderToken token, long sequence, UpdateSpec spec) {
    spec.checkForTask();
    return agora
        .execute(
            task(UPDATE, id, token)
                .query("sequenceId", Check.range("sequence", sequence, 0, Long.MAX_VALUE))
                .query("updateMask", String.join(",", spec.fieldMask()))
                .body(Bodies.Update.of(spec)))
        .map(Answers.Told::task);
  }

  @Override
  public Mono<Void> stop(TaskId id, BuilderToken token) {
    return agora.execute(task(STOP, id, token));
  }

  @Override
  public Session<RunningTask> transcribe(String instanceId, Mono<? extends StartSpec> spec) {
    TaskStart start = new TaskStart(this, settings, agora.time());
    return Session.prepared(
        spec.flatMap(built -> start.prepared(instanceId, built)),
        prepared -> start.task(prepared).map(id -> running(id, prepared.token())),
        RunningTask::stop);
  }

  @Override
  public RunningTask running(TaskId id, BuilderToken token) {
    return new RunningTask(this, settings, agora.time(), id, token);
  }

  private static <R> Operation<R> task(
      Operation.Template<R> operation, TaskId id, BuilderToken token) {
    return operation.with("taskId", id).query("builderToken", token);
  }
}
