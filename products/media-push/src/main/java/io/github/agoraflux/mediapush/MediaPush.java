package io.github.agoraflux.mediapush;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.ServiceRegion;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Media Push: sends a channel's media to a CDN. What does so is a converter. An interface of verbs,
 * so that it can be mocked or decorated.
 *
 * <pre>{@code
 * MediaPush push = MediaPush.over(agora);
 * Mono<ConverterStatus> converter =
 *     push.create(
 *         ServiceRegion.NA,
 *         spec ->
 *             spec.name("show68_main")
 *                 .source(RawStream.of("show68", 201))
 *                 .rtmpUrl(RtmpUrl.of("rtmp://cdn.example/live/show68"))
 *                 .idleTimeout(Duration.ofMinutes(5)));
 * }</pre>
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field and names it. {@code
 *       Unauthenticated} (401): customer id, secret and App ID do not belong together. {@code
 *       Forbidden} (403): Media Push is not enabled for the project.
 *   <li>{@code NotFound} (404): there is no such converter in that region, or Agora is moving it,
 *       which takes up to 120 s. Agora advises to ask again after 5, 10 and 15 s, each with up to a
 *       second at random, and to take three failures in a row for the end of the converter.
 *   <li>{@code Conflict} (409): a converter of that name exists; {@code resourceId()} is its id
 *       where Agora tells.
 *   <li>{@code RateLimited} (429): a rate, or the number of converters a project may have, is
 *       exceeded.
 *   <li>{@code ServerException} (5xx), and for a create whose fate is unclear, such as after 504,
 *       {@code OutcomeUnknownException}.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/media-push/develop/restful-api">Media Push RESTful
 * API</a> and <a href="https://docs.agora.io/en/media-push/develop/integration-best-practices">best
 * practices</a>.
 */
public interface MediaPush {

  /**
   * Media Push for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static MediaPush over(AgoraClient agora) {
    return new MediaPushOperations(agora);
  }

  /**
   * Creates a converter. Never repeated once sent, for without a name each time makes a converter
   * of its own, and both push: after {@link io.github.agoraflux.error.OutcomeUnknownException} look
   * for the name among {@link #list(String)}. Quota: 50 a second for the project.
   *
   * @param region where the CDN's origin is; later calls must name the same
   * @param spec what the converter pushes and where to
   * @return the new converter, which begins to connect
   */
  Mono<ConverterStatus> create(ServiceRegion region, ConverterSpec spec);

  /**
   * Creates a converter.
   *
   * @param region where the CDN's origin is; later calls must name the same
   * @param spec fills in what the converter pushes and where to
   * @return the new converter, which begins to connect
   * @see #create(ServiceRegion, ConverterSpec)
   */
  default Mono<ConverterStatus> create(ServiceRegion region, Consumer<ConverterSpecBuilder> spec) {
    return Specs.filled(ConverterSpec::builder, spec, ConverterSpecBuilder::build)
        .flatMap(built -> create(region, built));
  }

  /**
   * A converter as a whole. Safe to repeat. Quota: 50 a second for each converter.
   *
   * <p>To wait until a new converter pushes, ask again and again:
   *
   * <pre>{@code
   * Polling.every(Duration.ofSeconds(2))
   *     .deadline(Duration.ofMinutes(1))
   *     .until(push.get(region, id), it -> it.isRunning() || it.hasFailed())
   *     .last();
   * }</pre>
   *
   * <p>Agora documents no state for a converter that does not transcode. Ask {@link #list(String)}
   * for it.
   *
   * @param region the region it was created in
   * @param id the converter
   * @return the converter; fails with {@code NotFound} if there is none
   */
  Mono<Converter> get(ServiceRegion region, ConverterId id);

  /**
   * Changes a converter. Agora carries out the update with the highest sequence number, and takes
   * one that is not higher than the last for a repeat of it; so it is idempotent with the same
   * number, and automatic repeats use the same one. Quota: 2 a second for each converter (the best
   * practices say 50; the reference rules).
   *
   * @param region the region it was created in
   * @param id the converter
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the converter: 0, 1, 2 and so on
   * @param spec what changes
   * @return the converter after the update
   * @throws IllegalArgumentException if the sequence number is negative
   */
  Mono<ConverterStatus> update(
      ServiceRegion region, ConverterId id, long sequence, UpdateSpec spec);

  /**
   * Changes a converter.
   *
   * @param region the region it was created in
   * @param id the converter
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the converter
   * @param spec fills in what changes
   * @return the converter after the update
   * @see #update(ServiceRegion, ConverterId, long, UpdateSpec)
   */
  default Mono<ConverterStatus> update(
      ServiceRegion region, ConverterId id, long sequence, Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build)
        .flatMap(built -> update(region, id, sequence, built));
  }

  /**
   * Deletes a converter, which ends its pushing. Idempotent, but a second time Agora answers {@code
   * NotFound}; so may an automatic repeat after a lost answer. Quota: 50 a second for the project.
   *
   * @param region the region it was created in
   * @param id the converter
   * @return completes empty when it is gone
   */
  Mono<Void> delete(ServiceRegion region, ConverterId id);

  /**
   * Every converter of the project, of all regions, in pages of 500 as they are asked for. Safe to
   * repeat; no quota is documented. The list is not a snapshot: while converters come and go, one
   * may be seen twice or not at all.
   *
   * @return the converters; completes after the last
   */
  PagedFlux<ConverterSummary> list();

  /**
   * Every converter that pushes a channel, of all regions, in pages of 500 as they are asked for.
   * Safe to repeat; no quota is documented.
   *
   * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
   *     !#$%&()+-:;<=.>?@[]^_{}|~,}
   * @return the converters; completes after the last
   * @throws IllegalArgumentException if the name breaks the rule
   */
  PagedFlux<ConverterSummary> list(String channel);
}
