package io.github.agoraflux.mediapull;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.ServiceRegion;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Media Pull: plays an online media stream, a file or a picture in a channel. What does so is a
 * cloud player. An interface of verbs, so that it can be mocked or decorated.
 *
 * <pre>{@code
 * MediaPull pull = MediaPull.over(agora);
 * Mono<PlayerStatus> player =
 *     pull.createOrGet(
 *         ServiceRegion.NA,
 *         spec ->
 *             spec.name("class32_101")
 *                 .streamUrl(StreamUrl.of("rtmp://origin.example/live/class32"))
 *                 .channel("class32")
 *                 .uid(101L)
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
 *       Forbidden} (403): Media Pull is not enabled for the project.
 *   <li>{@code NotFound} (404): there is no such player in that region, or none yet. Agora takes
 *       three failures in a row for the end of a player, and so does {@link #update}.
 *   <li>{@code Conflict} (409): a player of that name exists; {@code resourceId()} is its id.
 *   <li>{@code RateLimited} (429): a rate, or the number of players a project may have (documented
 *       as 20 and as 50), is exceeded.
 *   <li>{@code ServerException} (5xx), and for a create whose fate is unclear, such as after 504,
 *       {@code OutcomeUnknownException}.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/media-pull/reference/restful-api">Media Pull RESTful
 * API</a>.
 */
public interface MediaPull {

  /**
   * Media Pull for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static MediaPull over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Media Pull for a client's project.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   * @throws IllegalArgumentException if a setting is not valid
   */
  static MediaPull over(AgoraClient agora, Consumer<MediaPullSettingsBuilder> settings) {
    return new MediaPullOperations(
        agora,
        Specs.built(MediaPullSettingsBuilder::builder, settings, MediaPullSettingsBuilder::build));
  }

  /**
   * Creates a player. Never repeated once sent, for without a name each time makes a player of its
   * own, and all play: after {@link io.github.agoraflux.error.OutcomeUnknownException} wait 10 s
   * and look among {@link #list()}, or leave both to {@link #createOrGet}. Quota: 2 a second for
   * each name, or without one 50 a second for the project.
   *
   * @param region where the stream's origin is; later calls must name the same
   * @param spec what the player plays, in which channel and as whom
   * @return the new player, which begins to connect
   */
  Mono<PlayerStatus> create(ServiceRegion region, PlayerSpec spec);

  /**
   * Creates a player.
   *
   * @param region where the stream's origin is; later calls must name the same
   * @param spec fills in what the player plays, in which channel and as whom
   * @return the new player, which begins to connect
   * @see #create(ServiceRegion, PlayerSpec)
   */
  default Mono<PlayerStatus> create(ServiceRegion region, Consumer<PlayerSpecBuilder> spec) {
    return Specs.filled(PlayerSpec::builder, spec, PlayerSpecBuilder::build)
        .flatMap(built -> create(region, built));
  }

  /**
   * Creates a player unless there is one of its name; may be repeated, and by many at once: no more
   * than one player comes of it. An existing player is left as it is, whatever it plays.
   *
   * <p>Where the fate of the create is unclear, such as after 504, this looks for the name among
   * {@link #list()} when {@link MediaPullSettings#lookup()} says, by default 10 s later and then
   * every 5 s for 40 s in all. It never creates a second time.
   *
   * @param region where the stream's origin is; later calls must name the region that the player
   *     was created in
   * @param spec what the player plays, in which channel and as whom; its name must be given
   * @return the new player, or the existing one, of which often nothing but its id is told. Fails
   *     as {@link #create} does, but with {@code Conflict} or {@code OutcomeUnknownException} only
   *     if the player was not found; why it was not is among the suppressed
   * @throws IllegalArgumentException if there is no name
   */
  Mono<PlayerStatus> createOrGet(ServiceRegion region, PlayerSpec spec);

  /**
   * Creates a player unless there is one of its name.
   *
   * @param region where the stream's origin is
   * @param spec fills in what the player plays, in which channel and as whom
   * @return the new player, or the existing one
   * @see #createOrGet(ServiceRegion, PlayerSpec)
   */
  default Mono<PlayerStatus> createOrGet(ServiceRegion region, Consumer<PlayerSpecBuilder> spec) {
    return Specs.filled(PlayerSpec::builder, spec, PlayerSpecBuilder::build)
        .flatMap(built -> createOrGet(region, built));
  }

  /**
   * Changes a player. Agora carries out the update with the highest sequence number; so it is
   * idempotent with the same number, and automatic repeats use the same one. A {@code NotFound} is
   * believed only after {@link MediaPullSettings#notFoundWaits()}. No quota is documented.
   *
   * @param region the region it was created in
   * @param id the player
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the player: 0, 1, 2 and so on
   * @param spec what changes
   * @return completes empty when Agora has taken it
   * @throws IllegalArgumentException if the sequence number is negative
   */
  Mono<Void> update(ServiceRegion region, PlayerId id, long sequence, UpdateSpec spec);

  /**
   * Changes a player.
   *
   * @param region the region it was created in
   * @param id the player
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the player
   * @param spec fills in what changes
   * @return completes empty when Agora has taken it
   * @see #update(ServiceRegion, PlayerId, long, UpdateSpec)
   */
  default Mono<Void> update(
      ServiceRegion region, PlayerId id, long sequence, Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build)
        .flatMap(built -> update(region, id, sequence, built));
  }

  /**
   * Deletes a player, which ends its playing. Idempotent, but a second time Agora answers {@code
   * NotFound}; so may an automatic repeat after a lost answer. Quota: 100 a second for the project.
   *
   * @param region the region it was created in
   * @param id the player
   * @return completes empty when it is gone
   */
  Mono<Void> delete(ServiceRegion region, PlayerId id);

  /**
   * Every player of the project, of all regions, the oldest first, in pages as they are asked for.
   * A new one appears after about 10 s. Safe to repeat. Quota: 10 pages a second and 20 a minute
   * for the project.
   *
   * @return the players; completes after the last
   */
  PagedFlux<Player> list();

  /**
   * Every player of a channel, of all regions, the oldest first, in pages as they are asked for. A
   * new one appears after about 10 s. Safe to repeat. Quota: 2 pages a second and 15 a minute for
   * the project, counted apart from those of {@link #list()}, as {@code media-pull.list with
   * filter}.
   *
   * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
   *     !#$%&()+-:;<=.>?@[]^_{}|~,}
   * @return the players; completes after the last
   * @throws IllegalArgumentException if the name breaks the rule
   */
  PagedFlux<Player> list(String channel);
}
