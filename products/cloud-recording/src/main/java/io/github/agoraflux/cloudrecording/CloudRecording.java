package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Cloud Recording: records channels and web pages into cloud storage. An interface of verbs, so
 * that it can be mocked or decorated.
 *
 * <pre>{@code
 * CloudRecording recordings = CloudRecording.over(agora);
 * Flux<RecordingStatus> hour =
 *     recordings
 *         .recordComposite(
 *             spec -> spec.channel("show68").uid(527841).token(token).storage(storage))
 *         .use(recording -> recording.status().take(Duration.ofHours(1)));
 * }</pre>
 *
 * <p>{@code record} acquires a resource and starts the recording; whatever ends its use
 * (completion, failure or cancellation) stops it. The single verbs below do one call each.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent. All calls of
 * a project share a quota of 10 a second. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@link AlreadyStartedException} (201 with code 7), {@link TaskConflictException} (400 with
 *       code 53), {@link RecordingGoneException} (404 with code 404), {@link
 *       RecordingExitingException} (400 with code 49).
 *   <li>{@link RequestNotCompletedException} (206 with code 65), after repeats as the {@linkplain
 *       CloudRecordingSettings settings} say.
 *   <li>{@code RejectedException} (400): code 2 for a field Agora did not like and names; code 406
 *       for more recordings at a time than the project may have, 50 by default; codes 400, 401 and
 *       405 for an App ID, channel name or account.
 *   <li>{@code Unauthenticated} (401): customer id, secret and App ID do not belong together.
 *       {@code RateLimited} (429). {@code ServerException} (5xx): codes 62, 500, 501, 502 and 504.
 *       For an acquire of unclear fate {@code OutcomeUnknownException}; just acquire again.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/cloud-recording/rest-api/acquire">Cloud Recording
 * RESTful API</a>, <a href="https://docs.agora.io/en/cloud-recording/rest-api/status-codes">status
 * codes</a> and <a
 * href="https://docs.agora.io/en/cloud-recording/best-practices/integration-best-practices">best
 * practices</a>.
 */
public interface CloudRecording {

  /**
   * Cloud Recording for a client's project, as patient as Agora advises.
   *
   * @param agora the client to call through
   * @return a face; make one for a client, for its sessions start in turns
   */
  static CloudRecording over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Cloud Recording for a client's project.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face; make one for a client, for its sessions start in turns
   * @throws IllegalArgumentException if a setting is not valid
   */
  static CloudRecording over(AgoraClient agora, Consumer<CloudRecordingSettingsBuilder> settings) {
    return new CloudRecordingOperations(
        agora,
        Specs.built(
            CloudRecordingSettingsBuilder::builder,
            settings,
            CloudRecordingSettingsBuilder::build));
  }

  /**
   * A recording from its start to its stop. The resource is acquired first, which costs nothing: a
   * subscriber who cancels meanwhile starts nothing. An acquire of unclear fate is made again as
   * the {@linkplain CloudRecordingSettings#acquireWaits() settings} say. Since Agora wants each
   * resource started within 2 s, sessions that are opened together acquire and start {@linkplain
   * CloudRecordingSettings#startsAtATime() a few at a time}, in the order of their subscriptions;
   * the others wait, without a limit but the subscriber's own. A start under way is not cancelled;
   * what it started is stopped at once. The stop asks Agora to answer before the upload, is
   * repeated throughout the grace time where Agora does not find the recording or a call is lost,
   * and is left out for a recording that is known to be over.
   *
   * <p>One case is beyond reach. If the answer of a start is lost, its repeat meets {@link
   * AlreadyStartedException}, for Agora starts no resource twice, and the id of the recording that
   * runs is lost with the answer. Its {@link RecordedMedia#maxIdleTime()} ends it when the channel
   * is empty, or {@link WebPage#maxDuration()} the recording of a page. Notifications tell its id,
   * and whoever removes its user from the channel ends it. A client without repeats tells the loss
   * itself, {@link io.github.agoraflux.error.ConnectionLostException}. Nor can a client that is
   * closed stop anything: end sessions first.
   *
   * @param spec what to record, made anew for each subscription, such as with a fresh token
   * @return the session, not started
   */
  Session<RunningRecording> record(Mono<? extends RecordingSpec> spec);

  /**
   * A recording from its start to its stop.
   *
   * @param spec what to record
   * @return the session, not started
   * @see #record(Mono)
   */
  default Session<RunningRecording> record(RecordingSpec spec) {
    return record(Mono.just(spec));
  }

  /**
   * A recording from its start to its stop, with a resource on terms of its own: in a region, away
   * from the resources of a recording that it shall stand in for.
   *
   * @param resource what to acquire, with the recording it is for; where it has no expiry, that of
   *     the {@linkplain CloudRecordingSettings#resourceExpiry() settings}
   * @return the session, not started
   * @throws IllegalArgumentException if it does not say which recording it is for
   * @see #record(Mono)
   */
  Session<RunningRecording> record(AcquireSpec resource);

  /**
   * A composite recording from its start to its stop.
   *
   * @param spec fills in what to record
   * @return the session, not started
   * @see #record(Mono)
   */
  default Session<RunningRecording> recordComposite(Consumer<CompositeRecordingBuilder> spec) {
    return record(
        Specs.filled(CompositeRecording::builder, spec, CompositeRecordingBuilder::build));
  }

  /**
   * An individual recording from its start to its stop.
   *
   * @param spec fills in what to record
   * @return the session, not started
   * @see #record(Mono)
   */
  default Session<RunningRecording> recordIndividual(Consumer<IndividualRecordingBuilder> spec) {
    return record(
        Specs.filled(IndividualRecording::builder, spec, IndividualRecordingBuilder::build));
  }

  /**
   * A web page recording from its start to its stop.
   *
   * @param spec fills in what to record
   * @return the session, not started
   * @see #record(Mono)
   */
  default Session<RunningRecording> recordWebPage(Consumer<WebPageRecordingBuilder> spec) {
    return record(Specs.filled(WebPageRecording::builder, spec, WebPageRecordingBuilder::build));
  }

  /**
   * A capture of snapshots from its start to its stop.
   *
   * @param spec fills in what to capture
   * @return the session, not started
   * @see #record(Mono)
   */
  default Session<RunningRecording> captureSnapshots(Consumer<SnapshotCaptureBuilder> spec) {
    return record(Specs.filled(SnapshotCapture::builder, spec, SnapshotCaptureBuilder::build));
  }

  /**
   * A recording that was started elsewhere or before. Asks nothing.
   *
   * @param id all that names it
   * @return the recording; it is stopped by its own verb alone
   */
  RunningRecording running(RecordingId id);

  /**
   * Acquires a resource, which is good for one {@link #start} within five minutes. Agora advises to
   * start within 2 s, so do not hoard resources. Never repeated once sent, but harmless to repeat.
   *
   * @param spec what it is for
   * @return its id
   */
  Mono<ResourceId> acquire(AcquireSpec spec);

  /**
   * Acquires a resource.
   *
   * @param spec fills in what it is for
   * @return its id
   * @see #acquire(AcquireSpec)
   */
  default Mono<ResourceId> acquire(Consumer<AcquireSpecBuilder> spec) {
    return Specs.filled(AcquireSpec::builder, spec, AcquireSpecBuilder::build)
        .flatMap(this::acquire);
  }

  /**
   * Starts a recording. Idempotent, since a resource starts one at most; but the answer to a repeat
   * is {@link AlreadyStartedException}, without the recording's id. Automatic repeats wait 3, 6 and
   * 9 s where it failed at the server, as Agora advises. An answered start does not prove that it
   * records: {@link RunningRecording#started()}.
   *
   * @param resource acquired for the same channel, uid and kind of recording, not used before
   * @param spec what to record; what was told when the resource was acquired
   * @return all that names the recording
   */
  Mono<RecordingId> start(ResourceId resource, RecordingSpec spec);

  /**
   * What a recording is doing. Safe to repeat; automatic repeats wait 5, 10 and 15 s where it
   * failed at the server, as Agora advises. Do not ask together with a stop, which then knows less
   * of its files, nor after it. A 404 may be a migration: {@link RunningRecording#status()}.
   *
   * @param id the recording
   * @return its status; fails with {@link RecordingGoneException} if Agora does not find it
   */
  Mono<RecordingStatus> query(RecordingId id);

  /**
   * Changes whom a recording records, pauses a web page, moves its push, or renews the storage's
   * token. Idempotent. Wait for the answer before the next change.
   *
   * @param id the recording
   * @param update what changes
   * @return completes empty when it has changed
   * @throws IllegalArgumentException if the update is for another mode
   */
  Mono<Void> update(RecordingId id, RecordingUpdate update);

  /**
   * Changes the recording of a channel.
   *
   * @param id the recording, not of a web page
   * @param update fills in what changes
   * @return completes empty when it has changed
   * @see #update(RecordingId, RecordingUpdate)
   */
  default Mono<Void> updateSubscription(
      RecordingId id, Consumer<SubscriptionUpdateBuilder> update) {
    return Specs.filled(SubscriptionUpdate::builder, update, SubscriptionUpdateBuilder::build)
        .flatMap(built -> update(id, built));
  }

  /**
   * Changes the recording of a web page.
   *
   * @param id the recording, of a web page
   * @param update fills in what changes
   * @return completes empty when it has changed
   * @see #update(RecordingId, RecordingUpdate)
   */
  default Mono<Void> updateWebPage(RecordingId id, Consumer<WebPageUpdateBuilder> update) {
    return Specs.filled(WebPageUpdate::builder, update, WebPageUpdateBuilder::build)
        .flatMap(built -> update(id, built));
  }

  /**
   * Replaces the layout of a composite recording. Idempotent. Wait for the answer before the next
   * change.
   *
   * @param id the recording
   * @param layout all of the layout: what it leaves out becomes Agora's default again
   * @return completes empty when it has changed
   * @throws IllegalArgumentException if it is no composite recording
   */
  Mono<Void> updateLayout(RecordingId id, VideoLayout layout);

  /**
   * Replaces the layout of a composite recording.
   *
   * @param id the recording
   * @param layout fills in the layout
   * @return completes empty when it has changed
   * @see #updateLayout(RecordingId, VideoLayout)
   */
  default Mono<Void> updateLayout(RecordingId id, Consumer<VideoLayoutBuilder> layout) {
    return Specs.filled(VideoLayout::builder, layout, VideoLayoutBuilder::build)
        .flatMap(built -> updateLayout(id, built));
  }

  /**
   * Stops a recording. Idempotent, but a second time Agora answers {@link
   * RecordingExitingException} or {@link RecordingGoneException}. Where the second time is an
   * automatic repeat after a lost answer, the former is taken for the stop that it is, of which no
   * more is known; the latter may be a migration.
   *
   * @param id the recording
   * @param spec whether to wait for the upload
   * @return what is left of it
   */
  Mono<StopResult> stop(RecordingId id, StopSpec spec);

  /**
   * Stops a recording, and waits for the upload of its files for as long as Agora does, 20 s.
   *
   * @param id the recording
   * @return what is left of it
   * @see #stop(RecordingId, StopSpec)
   */
  default Mono<StopResult> stop(RecordingId id) {
    return stop(id, StopSpec.builder().build());
  }

  /**
   * Stops a recording.
   *
   * @param id the recording
   * @param spec fills in whether to wait for the upload
   * @return what is left of it
   * @see #stop(RecordingId, StopSpec)
   */
  default Mono<StopResult> stop(RecordingId id, Consumer<StopSpecBuilder> spec) {
    return Specs.filled(StopSpec::builder, spec, StopSpecBuilder::build)
        .flatMap(built -> stop(id, built));
  }
}
