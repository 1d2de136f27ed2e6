package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Cloud Transcoder: mixes and encodes the media of a channel or a CDN into new streams. What does
 * so is a task. An interface of verbs, so that it can be mocked or decorated.
 *
 * <pre>{@code
 * CloudTranscoder transcoder = CloudTranscoder.over(agora);
 * Flux<Task> statuses =
 *     transcoder
 *         .transcode(
 *             "show68",
 *             spec ->
 *                 spec.audioInputs(List.of(AudioInput.rtc(RtcStream.of("show68", 123, token))))
 *                     .canvas(Canvas.of(960, 480))
 *                     .outputs(List.of(Output.builder().rtc(mixed).build())))
 *         .use(task -> task.status().take(Duration.ofHours(1)));
 * }</pre>
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. All verbs draw on one quota: 10 calls a second for the
 * account. Failures are {@link io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field, or the token has lapsed.
 *       {@code Unauthenticated} (401): customer id, secret and App ID do not belong together.
 *       {@code Forbidden} (403): Cloud Transcoder is not enabled for the project.
 *   <li>{@code NotFound} (404): there is no such task, or Agora is moving it, which takes up to 90
 *       s.
 *   <li>{@code Conflict} (409, and 201 which Agora deprecates): the token has started a task, or
 *       the instance has one; {@code resourceId()} is its id where Agora tells.
 *   <li>{@code RateLimited} (429): the account calls too often.
 *   <li>{@code ServerException} (5xx, and 206 where Agora ran out of time), and for an acquire
 *       whose fate is unclear {@code OutcomeUnknownException}.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/cloud-transcoding/rest-api/create">Cloud Transcoding
 * RESTful API</a> and <a
 * href="https://docs.agora.io/en/cloud-transcoding/best-practices/integration">best practices</a>.
 */
public interface CloudTranscoder {

  /**
   * Cloud Transcoder for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static CloudTranscoder over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Cloud Transcoder for a client's project, with waits or disputed forms of one's own.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   */
  static CloudTranscoder over(
      AgoraClient agora, Consumer<CloudTranscoderSettingsBuilder> settings) {
    return new CloudTranscoderOperations(
        agora,
        Specs.built(
            CloudTranscoderSettingsBuilder::builder,
            settings,
            CloudTranscoderSettingsBuilder::build));
  }

  /**
   * A task from its start to its stop. It is stopped exactly once, when its use completes or fails
   * or the subscriber cancels. A token is acquired first, which costs nothing: a subscriber who
   * cancels meanwhile starts nothing. A create under way is not cancelled; what it started is
   * stopped at once.
   *
   * <p>A create that ran out of time or failed at the server is repeated as every {@link #create}
   * is, and then once more with another token, as Agora advises; a token keeps a repeat from
   * starting a second task. If a create was lost and an answer names a task, that one is looked for
   * with the tokens of the lost ones, and taken if it is theirs. What is still running after all
   * that is unknown to this process and ends by its idle timeout: what a lost create has started
   * and no answer names, or what cannot be found as long as {@link
   * CloudTranscoderSettings#lookupWaits()} say.
   *
   * <p>After all that Agora advises another uid for what the task publishes: subscribe again with
   * one.
   *
   * @param instanceId a name for the task, 1 to 64 characters; the channel's is a good one. There
   *     is at most one task of a name
   * @param spec what the task does, made anew for each subscription, such as with fresh tokens
   * @return the session, not started; its use fails with {@link IllegalArgumentException} if the
   *     name breaks its rule
   */
  Session<RunningTranscoding> transcode(String instanceId, Mono<? extends TranscodingSpec> spec);

  /**
   * A task from its start to its stop.
   *
   * @param instanceId a name for the task, 1 to 64 characters
   * @param spec what the task does
   * @return the session, not started
   * @see #transcode(String, Mono)
   */
  default Session<RunningTranscoding> transcode(String instanceId, TranscodingSpec spec) {
    return transcode(instanceId, Mono.just(spec));
  }

  /**
   * A task from its start to its stop.
   *
   * @param instanceId a name for the task, 1 to 64 characters
   * @param spec fills in what the task does
   * @return the session, not started
   * @see #transcode(String, Mono)
   */
  default Session<RunningTranscoding> transcode(
      String instanceId, Consumer<TranscodingSpecBuilder> spec) {
    return transcode(
        instanceId, Specs.filled(TranscodingSpec::builder, spec, TranscodingSpecBuilder::build));
  }

  /**
   * A task that was started elsewhere or before. Asks nothing. Its updates are counted from 0
   * again; where there were some already, use {@link #update}.
   *
   * @param id the task
   * @param token the token that started it
   * @return the task; it is stopped by its own verb alone
   */
  RunningTranscoding running(TaskId id, BuilderToken token);

  /**
   * Asks for a token to start a task with, in the form of older documents. Never repeated once
   * sent; doing so by hand is harmless, for a token that nobody uses lapses.
   *
   * @param instanceId a name for the task, 1 to 64 characters
   * @return the token, good for one task and five minutes
   * @throws IllegalArgumentException if the name breaks its rule
   */
  Mono<AcquiredToken> acquire(String instanceId);

  /**
   * Asks for a token to start a task with, in the form of today's documents: with what the task
   * will do. Never repeated once sent; doing so by hand is harmless, for a token that nobody uses
   * lapses.
   *
   * @param instanceId a name for the task, 1 to 64 characters
   * @param spec what the task will do, as it will be created
   * @return the token, good for one task and five minutes
   * @throws IllegalArgumentException if the name breaks its rule
   */
  Mono<AcquiredToken> acquire(String instanceId, TranscodingSpec spec);

  /**
   * Asks for a token to start a task with.
   *
   * @param instanceId a name for the task, 1 to 64 characters
   * @param spec fills in what the task will do, as it will be created
   * @return the token, good for one task and five minutes
   * @see #acquire(String, TranscodingSpec)
   */
  default Mono<AcquiredToken> acquire(String instanceId, Consumer<TranscodingSpecBuilder> spec) {
    return Specs.filled(TranscodingSpec::builder, spec, TranscodingSpecBuilder::build)
        .flatMap(built -> acquire(instanceId, built));
  }

  /**
   * Starts a task. Idempotent: a token starts one task, and a repeat is answered with {@code
   * Conflict}; so may an automatic repeat after a lost answer. Automatic repeats wait 3, 6 and 9 s
   * where it failed at the server or ran out of time, as Agora advises.
   *
   * @param token a token that was acquired within the last five minutes, better two seconds
   * @param spec what the task does
   * @return the task as it starts
   */
  Mono<Task> create(BuilderToken token, TranscodingSpec spec);

  /**
   * Starts a task.
   *
   * @param token a token that was acquired within the last five minutes, better two seconds
   * @param spec fills in what the task does
   * @return the task as it starts
   * @see #create(BuilderToken, TranscodingSpec)
   */
  default Mono<Task> create(BuilderToken token, Consumer<TranscodingSpecBuilder> spec) {
    return Specs.filled(TranscodingSpec::builder, spec, TranscodingSpecBuilder::build)
        .flatMap(built -> create(token, built));
  }

  /**
   * What a task is doing. Safe to repeat; automatic repeats wait 5, 10, 15 and 30 s where it failed
   * at the server, as Agora advises. So it does to ask 5 s after the create, and to believe a
   * {@code NotFound} only if it is still there after 5, 10 and 15 s.
   *
   * @param id the task
   * @param token the token that started it
   * @return the task; fails with {@code NotFound} if there is none
   */
  Mono<Task> query(TaskId id, BuilderToken token);

  /**
   * Changes a task. Agora wants all of what it does, of which only the users in its inputs, the
   * regions of its video inputs, and how its outputs are encoded may differ; a task without audio
   * gets none, nor one without video. Agora carries out the update with the highest sequence
   * number, so it is idempotent with the same number, and automatic repeats use the same one.
   *
   * @param id the task
   * @param token the token that started it
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the task: 0, 1, 2 and so on
   * @param spec all of what it does, with the changes
   * @return completes empty when Agora has taken it, be it to carry it out later (202)
   * @throws IllegalArgumentException if the sequence number is negative
   */
  Mono<Void> update(TaskId id, BuilderToken token, long sequence, TranscodingSpec spec);

  /**
   * Changes a task.
   *
   * @param id the task
   * @param token the token that started it
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the task
   * @param spec fills in all of what it does, with the changes
   * @return completes empty when Agora has taken it
   * @see #update(TaskId, BuilderToken, long, TranscodingSpec)
   */
  default Mono<Void> update(
      TaskId id, BuilderToken token, long sequence, Consumer<TranscodingSpecBuilder> spec) {
    return Specs.filled(TranscodingSpec::builder, spec, TranscodingSpecBuilder::build)
        .flatMap(built -> update(id, token, sequence, built));
  }

  /**
   * Stops a task. Idempotent, but a second time Agora answers {@code NotFound}; so may an automatic
   * repeat after a lost answer.
   *
   * @param id the task
   * @param token the token that started it
   * @return the task as it ended
   */
  Mono<Task> delete(TaskId id, BuilderToken token);

  /**
   * Creates a template of multi-bitrate streaming, or puts it in the place of the one that has the
   * id. Idempotent.
   *
   * @param id a name for the template, 1 to 64 bytes, such as {@code 1080p}
   * @param spec what it says
   * @return completes empty when it is stored, or taken to be stored later (202)
   * @throws IllegalArgumentException if the id breaks its rule
   */
  Mono<Void> putTemplate(String id, TemplateSpec spec);

  /**
   * Creates a template of multi-bitrate streaming, or puts it in the place of the one that has the
   * id.
   *
   * @param id a name for the template, 1 to 64 bytes
   * @param spec fills in what it says
   * @return completes empty when it is stored
   * @see #putTemplate(String, TemplateSpec)
   */
  default Mono<Void> putTemplate(String id, Consumer<TemplateSpecBuilder> spec) {
    return Specs.filled(TemplateSpec::builder, spec, TemplateSpecBuilder::build)
        .flatMap(built -> putTemplate(id, built));
  }

  /**
   * The templates of multi-bitrate streaming. Safe to repeat.
   *
   * @return all of them
   */
  Mono<CodecTemplates> listTemplates();
}
