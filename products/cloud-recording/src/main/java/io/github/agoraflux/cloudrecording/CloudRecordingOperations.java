package io.github.agoraflux.cloudrecording;

import static io.github.agoraflux.limit.QuotaScope.APP;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class CloudRecordingOperations implements CloudRecording {

  private static final String RECORDINGS = "/v1/apps/{appId}/cloud_recording";
  private static final String RESOURCE = RECORDINGS + "/resourceid/{resourceId}";
  private static final String RECORDING = RESOURCE + "/sid/{sid}/mode/{mode}";

  /** One for all calls together. */
  private static final Quota QUOTA = APP.permits(10).perSecond().sharedAs("cloud-recording");

  private static final Operation.Template<Answers.Acquired> ACQUIRE =
      Operation.named("cloud-recording.acquire")
          .post(RECORDINGS + "/acquire")
          .quota(QUOTA)
          .ifOutcomeUnknown("acquire again; a resource that is not used lapses after five minutes")
          .returns(Answers.Acquired.class)
          .judgedBy((status, answer) -> Answers.confession(answer));

  private static final Operation.Template<Answers.Started> START =
      Operation.named("cloud-recording.start")
          .post(RESOURCE + "/mode/{mode}/start")
          .repeatable(Repeatability.IDEMPOTENT)
          .repeatedAfter(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(9))
          .quota(QUOTA)
          .returns(Answers.Started.class)
          .judgedBy((status, answer) -> Answers.confession(answer));

  private static final Operation.Template<Answers.Queried> QUERY =
      Operation.named("cloud-recording.query")
          .get(RECORDING + "/query")
          .repeatedAfter(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15))
          .quota(QUOTA)
          .returns(Answers.Queried.class)
          .judgedBy((status, answer) -> Answers.confession(answer));

  private static final Operation.Template<Answers.Updated> UPDATE =
      Operation.named("cloud-recording.update")
          .post(RECORDING + "/update")
          .repeatable(Repeatability.IDEMPOTENT)
          .quota(QUOTA)
          .returns(Answers.Updated.class)
          .judgedBy((status, answer) -> Answers.confession(answer));

  private static final Operation.Template<Answers.Updated> UPDATE_LAYOUT =
      Operation.named("cloud-recording.update-layout")
          .post(RECORDING + "/updateLayout")
          .repeatable(Repeatability.IDEMPOTENT)
          .quota(QUOTA)
          .returns(Answers.Updated.class)
          .judgedBy((status, answer) -> Answers.confession(answer));

  private static final Operation.Template<Answers.Stopped> STOP =
      Operation.named("cloud-recording.stop")
          .post(RECORDING + "/stop")
          .repeatable(Repeatability.IDEMPOTENT)
          .quota(QUOTA)
          .returns(Answers.Stopped.class)
          .judgedBy((status, answer) -> answer.judge());

  private final AgoraClient agora;
  private final CloudRecordingSettings settings;

  CloudRecordingOperations(AgoraClient agora, CloudRecordingSettings settings) {
    this.agora = agora;
    this.settings = settings;
  }

  @Override
  public Mono<ResourceId> acquire(AcquireSpec spec) {
    return call(ACQUIRE.body(Bodies.Acquire.of(spec))).map(Answers.Acquired::resource);
  }

  @Override
  public Mono<RecordingId> start(ResourceId resource, RecordingSpec spec) {
    return call(START
            .with("resourceId", resource)
            .with("mode", spec.mode())
            .body(Bodies.Start.of(spec)))
        .map(answer -> answer.id(resource, spec));
  }

  @Override
  public Mono<RecordingStatus> query(RecordingId id) {
    return call(to(QUERY, id)).map(Answers.Queried::status);
  }

  @Override
  public Mono<Void> update(RecordingId id, RecordingUpdate update) {
    Check.that(
        id.mode().equals(RecordingMode.WEB_PAGE) == (update instanceof WebPageUpdate)
            || !id.mode().isKnown(),
        "update",
        "be a WebPageUpdate for a web page recording, and a SubscriptionUpdate for others",
        update.getClass().getSimpleName());
    return call(to(UPDATE, id).body(Bodies.Update.of(id, update))).then();
  }

  @Override
  public Mono<Void> updateLayout(RecordingId id, VideoLayout layout) {
    Check.that(
        id.mode().equals(RecordingMode.COMPOSITE) || !id.mode().isKnown(),
        "id.mode",
        "be COMPOSITE, for only those have a layout",
        id.mode().value());
    return call(to(UPDATE_LAYOUT, id).body(Bodies.Layout.of(id, layout))).then();
  }

  @Override
  public Mono<StopResult> stop(RecordingId id, StopSpec spec) {
    return call(to(STOP, id).body(Bodies.Stop.of(id, spec)))
        .map(Answers.Stopped::result)
        .onErrorResume(
            RecordingErrors::isUploadUnfinished, failure -> Mono.just(StopResult.unfinished()));
  }

  @Override
  public Session<RunningRecording> record(Mono<? extends RecordingSpec> spec) {
    return session(spec.map(this::resourceFor));
  }

  @Override
  public Session<RunningRecording> record(AcquireSpec resource) {
    Check.given("resource.recording", resource.recording());
    return session(Mono.just(resource));
  }

  @Override
  public RunningRecording running(RecordingId id) {
    return new RunningRecording(this, id, settings, agora.time());
  }

  private record Prepared(ResourceId resource, RecordingSpec spec) {}

  private Session<RunningRecording> session(Mono<AcquireSpec> resource) {
    return Session.prepared(
        resource.flatMap(this::prepared),
        prepared -> start(prepared.resource(), prepared.spec()).map(this::running),
        RunningRecording::release);
  }

  private AcquireSpec resourceFor(RecordingSpec spec) {
    return AcquireSpecBuilder.builder(AcquireSpec.of(spec))
        .resourceExpiry(settings.resourceExpiry())
        .build();
  }

  private Mono<Prepared> prepared(AcquireSpec resource) {
    RecordingSpec spec = Check.given("recording", resource.recording());
    return acquire(resource).map(id -> new Prepared(id, spec));
  }

  private static <A> Operation<A> to(Operation.Template<A> template, RecordingId id) {
    return template.with("resourceId", id.resource()).with("sid", id.sid()).with("mode", id.mode());
  }

  private <A> Mono<A> call(Operation<A> operation) {
    return settings
        .notCompletedWaits()
        .time(agora.time())
        .retry(agora.execute(operation), RecordingErrors::isNotCompleted)
        .onErrorMap(RejectedException.class, RecordingErrors::typed);
  }
}
