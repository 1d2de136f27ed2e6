package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.RoomCalls.ROOM;
import static io.github.agoraflux.classroom.RoomCalls.answering;
import static io.github.agoraflux.classroom.RoomCalls.named;

import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** The operations on recordings as data, and the verbs as one expression each. */
final class RecordingOperations implements RoomRecordings {

  private static final String RECORDS = ROOM + "/records";
  private static final String STATE = RECORDS + "/states/{state}";

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
    return calls
        .execute(state(SET_STATE, RecordingState.STARTED).body(Bodies.Recording.of(spec)))
        .map(Answers.Recorded::change);
  }

  @Override
  public Mono<RecordingChange> stop() {
    return calls.execute(state(SET_STATE, RecordingState.STOPPED)).map(Answers.Recorded::change);
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
        built -> start(built).map(begun -> new RunningRecording(this, begun, polling)),
        RunningRecording::stop);
  }

  private <R> Operation<R> state(Operation.Template<R> operation, RecordingState state) {
    return calls.call(operation).with("state", state);
  }
}
