package io.github.agoraflux.mediagateway;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.value.ServiceRegion;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Media Gateway: encoders push streams into channels by RTMP and SRT. An interface of verbs, so
 * that it can be mocked or decorated.
 *
 * <pre>{@code
 * MediaGateway gateway = MediaGateway.over(agora);
 * Mono<IssuedKey> key =
 *     gateway.createKey(
 *         ServiceRegion.NA,
 *         spec -> spec.channel("show68").uid("100").expiresAfter(Duration.ofHours(1)));
 * }</pre>
 *
 * <p>Keys, templates and streams belong to a region, which must be that of the encoder and of the
 * domain it pushes to. Calls may be authenticated with HTTP Basic or, as Agora recommends, with
 * {@link io.github.agoraflux.auth.HmacCredential}.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field. {@code Unauthenticated} (401):
 *       customer id, secret and App ID do not belong together. {@code Forbidden} (403): Media
 *       Gateway is not enabled, the key is another project's, or there are ten templates already.
 *   <li>{@code NotFound} (404): there is no such key, template or stream in that region.
 *   <li>{@code Conflict} (409): too many calls for one thing at once, even after the repeats that
 *       {@link MediaGatewaySettings#conflictWaits()} say.
 *   <li>{@code RateLimited} (429): a rate, or the number of streams (10 with video transcoding, 50
 *       without), is exceeded.
 *   <li>{@code ServerException} (5xx), and for a new key whose fate is unclear, such as after 504,
 *       {@code OutcomeUnknownException}.
 * </ul>
 *
 * <p>Quotas for each verb and project: 100 a second for what asks, 50 for what changes.
 *
 * <p>Source: <a href="https://docs.agora.io/en/media-gateway/reference/rest-api/overview">Media
 * Gateway RESTful API</a> and <a
 * href="https://docs.agora.io/en/media-gateway/reference/quota">quotas</a>.
 */
public interface MediaGateway {

  /**
   * Media Gateway for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static MediaGateway over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Media Gateway for a client's project.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   */
  static MediaGateway over(AgoraClient agora, Consumer<MediaGatewaySettingsBuilder> settings) {
    return new MediaGatewayOperations(
        agora,
        Specs.built(
            MediaGatewaySettingsBuilder::builder, settings, MediaGatewaySettingsBuilder::build));
  }

  /**
   * Creates a stream key. Never repeated once sent, for each time makes a key of its own; a key
   * whose answer was lost harms nobody, for nobody knows it.
   *
   * @param region where the encoder is
   * @param spec in which channel and as whom whoever has the key speaks
   * @return the new key
   */
  Mono<IssuedKey> createKey(ServiceRegion region, StreamKeySpec spec);

  /**
   * Creates a stream key.
   *
   * @param region where the encoder is
   * @param spec fills in in which channel and as whom whoever has the key speaks
   * @return the new key
   * @see #createKey(ServiceRegion, StreamKeySpec)
   */
  default Mono<IssuedKey> createKey(ServiceRegion region, Consumer<StreamKeySpecBuilder> spec) {
    return Specs.filled(StreamKeySpec::builder, spec, StreamKeySpecBuilder::build)
        .flatMap(built -> createKey(region, built));
  }

  /**
   * A stream key. Safe to repeat.
   *
   * @param region the region it was created in
   * @param streamKey the key
   * @return what it is for; fails with {@code NotFound} if there is none
   */
  Mono<IssuedKey> key(ServiceRegion region, StreamKey streamKey);

  /**
   * Destroys a stream key. Nobody can begin to push with it any more, but what is being pushed goes
   * on: {@link #shutOut(ServiceRegion, StreamKey)} ends that too. Idempotent, but a second time
   * Agora answers {@code NotFound}.
   *
   * @param region the region it was created in; a key that a script made has to be destroyed in
   *     every region
   * @param streamKey the key
   * @return completes empty when it is gone
   */
  Mono<Void> destroyKey(ServiceRegion region, StreamKey streamKey);

  /**
   * Ends everything that is pushed with a stream key, for good: destroys the key, then looks for
   * the streams that are pushed with it, and disconnects them. In this order, for an encoder that
   * is disconnected while its key is good connects anew at once. Idempotent: what is gone already
   * is passed over.
   *
   * @param region the region the key was created in
   * @param streamKey the key
   * @return completes empty when all is gone; after a failure, call it again
   */
  Mono<Void> shutOut(ServiceRegion region, StreamKey streamKey);

  /**
   * Ends a stream for good whose id is known: destroys its key, then disconnects it. Idempotent:
   * what is gone already is passed over.
   *
   * @param region the region the key was created in
   * @param streamKey the key
   * @param id the stream that is pushed with it
   * @return completes empty when both are gone; after a failure, call it again
   */
  Mono<Void> shutOut(ServiceRegion region, StreamKey streamKey, SessionId id);

  /**
   * Creates a template, or resets it: what is not given is as by default. Idempotent. A project may
   * have ten.
   *
   * @param region the region whose streams it is for
   * @param id the template
   * @param spec how streams are treated
   * @return completes empty when Agora has taken it; streams keep what they began with
   */
  Mono<Void> putTemplate(ServiceRegion region, TemplateId id, TemplateSpec spec);

  /**
   * Creates a template, or resets it.
   *
   * @param region the region whose streams it is for
   * @param id the template
   * @param spec fills in how streams are treated
   * @return completes empty when Agora has taken it
   * @see #putTemplate(ServiceRegion, TemplateId, TemplateSpec)
   */
  default Mono<Void> putTemplate(
      ServiceRegion region, TemplateId id, Consumer<TemplateSpecBuilder> spec) {
    return Specs.filled(TemplateSpec::builder, spec, TemplateSpecBuilder::build)
        .flatMap(built -> putTemplate(region, id, built));
  }

  /**
   * Changes a template. Video, audio and jitter buffer are replaced each as a whole where they are
   * given, and left where they are not. Idempotent.
   *
   * @param region the region whose streams it is for
   * @param id the template, which must exist
   * @param spec what changes, at least one thing
   * @return completes empty when Agora has taken it; streams keep what they began with, and a new
   *     one should wait three minutes
   * @throws IllegalArgumentException if nothing changes
   */
  Mono<Void> updateTemplate(ServiceRegion region, TemplateId id, TemplateSpec spec);

  /**
   * Changes a template.
   *
   * @param region the region whose streams it is for
   * @param id the template, which must exist
   * @param spec fills in what changes
   * @return completes empty when Agora has taken it
   * @see #updateTemplate(ServiceRegion, TemplateId, TemplateSpec)
   */
  default Mono<Void> updateTemplate(
      ServiceRegion region, TemplateId id, Consumer<TemplateSpecBuilder> spec) {
    return Specs.filled(TemplateSpec::builder, spec, TemplateSpecBuilder::build)
        .flatMap(built -> updateTemplate(region, id, built));
  }

  /**
   * Deletes a template. Idempotent, but a second time Agora answers {@code NotFound}.
   *
   * @param region the region whose streams it is for
   * @param id the template
   * @return completes empty when it is gone; streams keep what they began with
   */
  Mono<Void> deleteTemplate(ServiceRegion region, TemplateId id);

  /**
   * A template. Safe to repeat. Agora documents the call but not its answer's form, so it is given
   * as it comes.
   *
   * @param region the region whose streams it is for
   * @param id the template
   * @return the fields of the answer beside its status: strings, numbers, booleans, lists and maps
   */
  Mono<Map<String, @Nullable Object>> template(ServiceRegion region, TemplateId id);

  /**
   * All templates. Safe to repeat. Agora documents the call but not its answer's form, so it is
   * given as it comes.
   *
   * @param region the region whose streams they are for
   * @return the fields of the answer beside its status: strings, numbers, booleans, lists and maps
   */
  Mono<Map<String, @Nullable Object>> templates(ServiceRegion region);

  /**
   * Sets the template for all keys that name none. Idempotent. It takes the place of what {@link
   * #setGlobalTranscoding} set.
   *
   * @param region the region whose streams it is for
   * @param id the template, which must exist
   * @return completes empty when Agora has taken it
   */
  Mono<Void> setDefaultTemplate(ServiceRegion region, TemplateId id);

  /**
   * Sets how streams are treated that no template is for. Agora deprecates it: put a template and
   * {@link #setDefaultTemplate} instead. Idempotent.
   *
   * @param region the region whose streams it is for
   * @param spec how streams are treated
   * @return completes empty when Agora has taken it
   */
  Mono<Void> setGlobalTranscoding(ServiceRegion region, GlobalTranscoding spec);

  /**
   * Sets how streams are treated that no template is for.
   *
   * @param region the region whose streams it is for
   * @param spec fills in how streams are treated
   * @return completes empty when Agora has taken it
   * @see #setGlobalTranscoding(ServiceRegion, GlobalTranscoding)
   */
  default Mono<Void> setGlobalTranscoding(
      ServiceRegion region, Consumer<GlobalTranscodingBuilder> spec) {
    return Specs.filled(GlobalTranscoding::builder, spec, GlobalTranscodingBuilder::build)
        .flatMap(built -> setGlobalTranscoding(region, built));
  }

  /**
   * Every stream that is being pushed. Safe to repeat. Agora gives them all at once, not in pages.
   *
   * @param region where they are pushed to
   * @return the streams; completes after the last
   */
  Flux<LiveStream> streams(ServiceRegion region);

  /**
   * The streams that are being pushed into a channel. Safe to repeat.
   *
   * @param region where they are pushed to
   * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
   *     !#$%&()+-:;<=.>?@[]^_{}|~,}
   * @return the streams; completes after the last
   * @throws IllegalArgumentException if the name breaks the rule
   */
  Flux<LiveStream> streams(ServiceRegion region, String channel);

  /**
   * A stream that is being pushed. Safe to repeat.
   *
   * @param region where it is pushed to
   * @param id the stream
   * @return the stream; fails with {@code NotFound} if it is not pushed any more, and completes
   *     empty if Agora answers a success that holds none
   */
  Mono<LiveStream> stream(ServiceRegion region, SessionId id);

  /**
   * Mutes a stream, or lets it be seen and heard again. Idempotent; repeat it if it has no effect,
   * for Agora takes about a second and confirms nothing. A stream that is pushed anew begins
   * unmuted. Its path is one of two: {@link MutePath}.
   *
   * @param region where it is pushed to
   * @param id the stream
   * @param video true to mute its video, false to let it be seen
   * @param audio true to mute its audio, false to let it be heard
   * @return completes empty when the command was sent
   */
  Mono<Void> mute(ServiceRegion region, SessionId id, boolean video, boolean audio);

  /**
   * Disconnects a stream. Alone it does little: an encoder whose key is good connects anew at once,
   * with a new id. {@link #shutOut(ServiceRegion, StreamKey, SessionId)} destroys the key first.
   * Idempotent, but a second time Agora answers {@code NotFound}.
   *
   * @param region where it is pushed to
   * @param id the stream
   * @return completes empty when it is disconnected
   */
  Mono<Void> disconnect(ServiceRegion region, SessionId id);
}
