package io.github.agoraflux.cloudtranscoder;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class CloudTranscoderOperations implements CloudTranscoder {

  private static final String PROJECT = "/v1/projects/{appId}";
  private static final String TRANSCODER = PROJECT + "/rtsc/cloud-transcoder";
  private static final String TASKS = TRANSCODER + "/tasks";
  private static final String TASK = TASKS + "/{taskId}";
  private static final String TEMPLATES = PROJECT + "/rtls/abr/config/codecs";
  private static final String MASK = "services.cloudTranscoder.config";
  private static final Quota SHARED = ACCOUNT.permits(10).perSecond().sharedAs("cloud-transcoder");

  private static final Operation.Template<Answers.Acquired> ACQUIRE =
      Operation.named("cloud-transcoder.acquire")
          .post(TRANSCODER + "/builderTokens")
          .quota(SHARED)
          .ifOutcomeUnknown("acquire another token: one that nobody uses lapses after 5 minutes")
          .returns(Answers.Acquired.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Answers.Told> CREATE =
      Operation.named("cloud-transcoder.create")
          .post(TASKS)
          .quota(SHARED)
          .repeatable(Repeatability.IDEMPOTENT)
          .repeatedAfter(seconds(3, 6, 9))
          .returns(Answers.Told.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Answers.Told> QUERY =
      Operation.named("cloud-transcoder.query")
          .get(TASK)
          .quota(SHARED)
          .repeatedAfter(seconds(5, 10, 15, 30))
          .returns(Answers.Told.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Void> UPDATE =
      Operation.named("cloud-transcoder.update")
          .patch(TASK)
          .quota(SHARED)
          .errorsJudgedBy(Answers.CONFESSIONS);

  private static final Operation.Template<Answers.Told> DELETE =
      Operation.named("cloud-transcoder.delete")
          .delete(TASK)
          .quota(SHARED)
          .returns(Answers.Told.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Answers.Done> PUT_TEMPLATE =
      Operation.named("cloud-transcoder.put-template")
          .post(TEMPLATES + "/{codecId}")
          .quota(SHARED)
          .repeatable(Repeatability.IDEMPOTENT)
          .returns(Answers.Done.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private static final Operation.Template<Answers.Listed> LIST_TEMPLATES =
      Operation.named("cloud-transcoder.list-templates")
          .get(TEMPLATES)
          .quota(SHARED)
          .returns(Answers.Listed.class)
          .judgedBy((status, answer) -> answer.judge(status));

  private final AgoraClient agora;
  private final CloudTranscoderSettings settings;

  CloudTranscoderOperations(AgoraClient agora, CloudTranscoderSettings settings) {
    this.agora = agora;
    this.settings = settings;
  }

  @Override
  public Mono<AcquiredToken> acquire(String instanceId) {
    return acquireWith(instanceId, null);
  }

  @Override
  public Mono<AcquiredToken> acquire(String instanceId, TranscodingSpec spec) {
    return acquireWith(instanceId, Bodies.Services.of(spec, settings.watermarkField()));
  }

  private Mono<AcquiredToken> acquireWith(String instanceId, Bodies.@Nullable Services services) {
    String instance = Check.maxLength("instanceId", Check.notBlank("instanceId", instanceId), 64);
    return agora
        .execute(ACQUIRE.body(new Bodies.Acquire(instance, services)))
        .map(Answers.Acquired::acquired);
  }

  @Override
  public Mono<Task> create(BuilderToken token, TranscodingSpec spec) {
    return agora
        .execute(
            CREATE
                .call()
                .query("builderToken", token)
                .body(Bodies.Task.of(spec, settings.watermarkField())))
        .map(Answers.Told::task);
  }

  @Override
  public Mono<Task> query(TaskId id, BuilderToken token) {
    return agora.execute(task(QUERY, id, token)).map(Answers.Told::task);
  }

  @Override
  public Mono<Void> update(TaskId id, BuilderToken token, long sequence, TranscodingSpec spec) {
    return agora.execute(
        task(UPDATE, id, token)
            .query("sequenceId", Check.range("sequence", sequence, 0, Long.MAX_VALUE))
            .query("updateMask", MASK)
            .body(Bodies.Task.of(spec, settings.watermarkField())));
  }

  @Override
  public Mono<Task> delete(TaskId id, BuilderToken token) {
    return agora.execute(task(DELETE, id, token)).map(Answers.Told::task);
  }

  @Override
  public Mono<Void> putTemplate(String id, TemplateSpec spec) {
    return agora
        .execute(
            PUT_TEMPLATE
                .with("codecId", Check.maxBytes("id", Check.notBlank("id", id), 64))
                .body(Bodies.Template.of(spec)))
        .then();
  }

  @Override
  public Mono<CodecTemplates> listTemplates() {
    return agora.execute(LIST_TEMPLATES.call()).map(Answers.Listed::templates);
  }

  @Override
  public Session<RunningTranscoding> transcode(
      String instanceId, Mono<? extends TranscodingSpec> spec) {
    Start start = new Start(this, settings, agora.time());
    return Session.prepared(
        spec.flatMap(built -> start.prepared(instanceId, built)),
        prepared -> start.task(prepared).map(started -> running(started.id(), started.token())),
        RunningTranscoding::stop);
  }

  @Override
  public RunningTranscoding running(TaskId id, BuilderToken token) {
    return new RunningTranscoding(this, settings, agora.time(), id, token);
  }

  private static <R> Operation<R> task(
      Operation.Template<R> operation, TaskId id, BuilderToken token) {
    return operation.with("taskId", id).query("builderToken", token);
  }

  private static Duration[] seconds(long... waits) {
    return Arrays.stream(waits).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
  }
}
