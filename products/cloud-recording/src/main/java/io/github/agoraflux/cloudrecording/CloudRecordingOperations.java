package io.github.agoraflux.cloudrecording;

import static io.github.agoraflux.limit.QuotaScope.APP;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final StartGate gate;

  CloudRecordingOperations(AgoraClient agora, CloudRecordingSettings settings) {
    this.agora = agora;
    this.settings = settings;
    this.gate = new StartGate(settings.startsAtATime());
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
    Operation<Answers.Stopped> stop = to(STOP, id).body(Bodies.Stop.of(id, spec));
    return Mono.defer(
        () -> {
          AtomicInteger calls = new AtomicInteger();
          return repeating(agora.execute(stop).doOnSubscribe(call -> calls.incrementAndGet()))
              .map(Answers.Stopped::result)
              .onErrorResume(
                  failure -> RecordingErrors.isStopped(failure, calls.get() > 1),
                  failure -> Mono.just(StopResult.unfinished()));
        });
  }

  @Override
  public Session<RunningRecording> record(Mono<? extends RecordingSpec> spec) {
    return session(spec.map(AcquireSpec::of));
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

  private record Prepared(ResourceId resource, RecordingSpec spec, StartGate.Turn turn) {}

  private Session<RunningRecording> session(Mono<AcquireSpec> resource) {
    return Session.prepared(
        resource.map(this::lasting).flatMap(this::prepared),
        this::started,
        RunningRecording::release);
  }

  /** A resource that is good for as long as the settings say, unless it says so itself. */
  private AcquireSpec lasting(AcquireSpec resource) {
    return resource.resourceExpiry() != null
        ? resource
        : AcquireSpecBuilder.builder(resource).resourceExpiry(settings.resourceExpiry()).build();
  }

  /** Acquires in its turn, and again if it is unclear what became of it. */
  private Mono<Prepared> prepared(AcquireSpec resource) {
    RecordingSpec spec = Check.given("recording", resource.recording());
    Mono<ResourceId> acquired =
        settings
            .acquireWaits()
            .time(agora.time())
            .retry(acquire(resource), OutcomeUnknownException.class::isInstance);
    return Mono.defer(
        () -> {
          StartGate.Turn turn = gate.enter();
          return turn.granted()
              .then(acquired)
              .map(id -> new Prepared(id, spec, turn))
              .doFinally(signal -> turn.endAcquire());
        });
  }

  /** Starts unless the session was cancelled meanwhile, which has ended its turn. */
  private Mono<RunningRecording> started(Prepared prepared) {
    StartGate.Turn turn = prepared.turn();
    Mono<RunningRecording> started =
        Mono.defer(() -> start(prepared.resource(), prepared.spec()))
            .map(this::running)
            .doOnTerminate(turn::endStart);
    return Mono.defer(() -> turn.beginStart() ? started : Mono.empty());
  }

  private static <A> Operation<A> to(Operation.Template<A> template, RecordingId id) {
    return template.with("resourceId", id.resource()).with("sid", id.sid()).with("mode", id.mode());
  }

  private <A> Mono<A> call(Operation<A> operation) {
    return repeating(agora.execute(operation));
  }

  private <A> Mono<A> repeating(Mono<A> call) {
    return settings
        .notCompletedWaits()
        .time(agora.time())
        .retry(call, RecordingErrors::isNotCompleted)
        .onErrorMap(RejectedException.class, RecordingErrors::typed);
  }
}
