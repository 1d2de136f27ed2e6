package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.RoomCalls.ROOM;
import static io.github.agoraflux.classroom.RoomCalls.answering;
import static io.github.agoraflux.classroom.RoomCalls.named;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.session.Session;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The operations on recordings as data, and the verbs as one expression each. */
final class RecordingOperations implements RoomRecordings {

  private static final String RECORDS = ROOM + "/records";
  private static final String STATE = RECORDS + "/states/{state}";
  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

  private static final Operation.Template<Answers.Recorded> SET_STATE =
      answering(named("set-recording-state").put(STATE), Answers.Recorded.class);

  private static final Operation.Template<Answers.Done> UPDATE =
      RoomCalls.done(named("update-recording-config").patch(STATE));

  private static final Operation.Template<Answers.Recordings> LIST =
      answering(named("list-recordings").get(RECORDS), Answers.Recordings.class);

  private static final PageRule<Answers.Recordings, Recording> PAGES =
      PageRule.byCursor("nextId", Answers.Recordings::list, Answers.Recordings::next);

  private final RoomCalls calls;

  RecordingOperations(RoomCalls calls) {
    this.calls = calls;
  }

  @Override
  public Mono<RecordingChange> start(RecordingSpec spec) {
    return begin(spec).map(Begun::change);
  }

  /** One that is found going on by a repeated attempt was started by an earlier one. */
  private Mono<Begun> begin(RecordingSpec spec) {
    return Mono.defer(
        () -> {
          long reading = calls.agora().time().nanoTime();
          return calls
              .execute(state(SET_STATE, RecordingState.STARTED).body(Bodies.Recording.of(spec)))
              .map(answer -> Begun.told(answer, calls.agora().time().nanosSince(reading)))
              .onErrorResume(
                  RecordingNotEndedException.class,
                  met ->
                      met.hadUnclearAttempt()
                          ? Mono.just(Begun.met(met, calls.agora().time().nanosSince(reading)))
                          : Mono.error(met));
        });
  }

  @Override
  public Mono<RecordingChange> stop() {
    return calls
        .execute(state(SET_STATE, RecordingState.STOPPED))
        .map(Answers.Recorded::change)
        .onErrorResume(
            met -> RoomCalls.repeated(met, RecordingNotStartedException.class),
            met -> Mono.just(RecordingChange.UNTOLD));
  }

  @Override
  public Mono<Void> hold(boolean onHold) {
    return calls
        .execute(
            state(UPDATE, RecordingState.STARTED)
                .body(new Bodies.RecordingUpdate(new Bodies.OnHold(onHold))))
        .then();
  }

  @Override
  public PagedFlux<Recording> list() {
    return calls.list(calls.call(LIST), PAGES);
  }

  @Override
  public Mono<Boolean> unready() {
    return calls.execute(calls.call(LIST)).map(Answers.Recordings::unready);
  }

  @Override
  public Session<RunningRecording> record(RecordingSpec spec) {
    return session(Mono.just(spec));
  }

  @Override
  public Session<RunningRecording> record(Consumer<RecordingSpecBuilder> spec) {
    return session(Specs.filled(RecordingSpec::builder, spec, RecordingSpecBuilder::build));
  }

  private Session<RunningRecording> session(Mono<RecordingSpec> spec) {
    Polling polling = calls.settings().recordingPolling().time(calls.agora().time());
    return Session.prepared(
        spec,
        built ->
            begin(built)
                .onErrorResume(RecordingOperations::mayGoOn, this::stopped)
                .map(begun -> new RunningRecording(this, begun, polling)),
        RunningRecording::stop);
  }

  /** Whether a failed start may have begun a recording all the same, which nobody would stop. */
  private static boolean mayGoOn(Throwable failure) {
    if (failure instanceof UnreachableException unreachable) {
      return unreachable.hadUnclearAttempt();
    }
    if (failure instanceof BudgetExceededException late) {
      return late.failure().sent() || late.hadUnclearAttempt();
    }
    return failure instanceof ServerException
        || failure instanceof ConnectionLostException
        || failure instanceof OutcomeUnknownException
        || failure instanceof UnreadableAnswerException;
  }

  /** Stops what may go on as well as it can, for the caller has to see how the start failed. */
  private Mono<Begun> stopped(Throwable failure) {
    return stop().onErrorComplete().then(Mono.error(failure));
  }

  private <R> Operation<R> state(Operation.Template<R> operation, RecordingState state) {
    return calls.call(operation).with("state", state);
  }

  /**
   * What is known of a recording's beginning.
   *
   * @param change what Agora told
   * @param earliest before when it cannot have begun, by Agora's clock; null if Agora did not tell
   *     the time
   */
  record Begun(RecordingChange change, @Nullable Instant earliest) {

    static Begun told(Answers.Recorded answer, long nanosOfCall) {
      return new Begun(answer.change(), earliest(answer.ts(), nanosOfCall));
    }

    /** By an earlier attempt, whose answer was lost; the refusal of the next tells the time. */
    static Begun met(RecordingNotEndedException refusal, long nanosOfCall) {
      String ts = refusal.failure().details().getOrDefault("ts", "");
      Instant answered = MILLIS.matcher(ts).matches() ? millis(ts) : null;
      return new Begun(RecordingChange.UNTOLD, earliest(answered, nanosOfCall));
    }

    private static Instant millis(String ts) {
      return Instant.ofEpochMilli(Long.parseLong(ts));
    }

    /** The call was made so long before its answer, and nothing began before the call. */
    private static @Nullable Instant earliest(@Nullable Instant answered, long nanosOfCall) {
      return answered == null ? null : answered.minusNanos(nanosOfCall);
    }
  }
}
