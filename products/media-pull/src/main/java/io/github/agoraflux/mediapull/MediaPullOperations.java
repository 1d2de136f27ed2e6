package io.github.agoraflux.mediapull;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class MediaPullOperations implements MediaPull {

  private static final String PROJECT_PLAYERS = "/v1/projects/{appId}/cloud-player/players";
  private static final String PLAYERS = "/{region}" + PROJECT_PLAYERS;
  private static final String PLAYER = PLAYERS + "/{id}";
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Operation.Template<Answers.Created> CREATE_NAMED =
      creation().labelledBy("name").quota(Quota.ofEach("name", new Rate(2, SECOND)));

  private static final Operation.Template<Answers.Created> CREATE_NAMELESS =
      creation().quota(PROJECT.permits(50).perSecond());

  private static final Operation.Template<Void> UPDATE =
      patient(Operation.named("media-pull.update").patch(PLAYER));

  private static final Operation.Template<Void> DELETE =
      patient(Operation.named("media-pull.delete").delete(PLAYER))
          .quota(PROJECT.permits(100).perSecond());

  private static final Operation.Template<Answers.Listed> LIST_ALL =
      listing(Quota.of(PROJECT, new Rate(10, SECOND), new Rate(20, MINUTE)));

  private static final Operation.Template<Answers.Listed> LIST_CHANNEL =
      listing(
          Quota.of(PROJECT, new Rate(2, SECOND), new Rate(15, MINUTE))
              .sharedAs("media-pull.list with filter"));

  private static final PageRule<Answers.Listed, Player> PAGES =
      PageRule.byCursor("pageToken", Answers.Listed::players, Answers.Listed::next);

  private final AgoraClient agora;
  private final MediaPullSettings settings;

  MediaPullOperations(AgoraClient agora, MediaPullSettings settings) {
    this.agora = agora;
    this.settings = settings;
  }

  @Override
  public Mono<PlayerStatus> create(ServiceRegion region, PlayerSpec spec) {
    String name = spec.name();
    Operation<Answers.Created> create =
        name == null ? CREATE_NAMELESS.call() : CREATE_NAMED.with("name", name);
    return agora
        .execute(
            create
                .with("region", region)
                .query("streamIp", spec.streamIp())
                .body(Bodies.Create.of(spec)))
        .map(Answers.Created::player);
  }

  @Override
  public Mono<PlayerStatus> createOrGet(ServiceRegion region, PlayerSpec spec) {
    String name = Check.given("name", spec.name());
    NamedPlayers players = new NamedPlayers(list(), settings.lookup().time(agora.time()));
    return create(region, spec)
        .onErrorResume(RejectedException.Conflict.class, taken -> players.holder(name, taken))
        .onErrorResume(OutcomeUnknownException.class, lost -> players.survivor(name, lost));
  }

  @Override
  public Mono<Void> update(ServiceRegion region, PlayerId id, long sequence, UpdateSpec spec) {
    Operation<Void> update =
        UPDATE
            .with("region", region)
            .with("id", id)
            .query("sequence", Check.range("sequence", sequence, 0, Long.MAX_VALUE))
            .body(Bodies.Update.of(spec));
    return settings
        .notFoundWaits()
        .time(agora.time())
        .retry(agora.execute(update), RejectedException.NotFound.class::isInstance);
  }

  @Override
  public Mono<Void> delete(ServiceRegion region, PlayerId id) {
    return agora.execute(DELETE.with("region", region).with("id", id));
  }

  @Override
  public PagedFlux<Player> list() {
    return agora.list(LIST_ALL.call().query("pageSize", settings.pageSize()), PAGES);
  }

  @Override
  public PagedFlux<Player> list(String channel) {
    String filter = "channelName eq " + RtcNames.channel("channel", channel);
    return agora.list(
        LIST_CHANNEL.call().query("filter", filter).query("pageSize", settings.pageSize()), PAGES);
  }

  private static Operation.Template<Answers.Created> creation() {
    return patient(Operation.named("media-pull.create").post(PLAYERS))
        .ifOutcomeUnknown("wait 10 s, then list the players and look for yours")
        .returns(Answers.Created.class);
  }

  private static Operation.Template<Answers.Listed> listing(Quota quota) {
    return patient(Operation.named("media-pull.list").get(PROJECT_PLAYERS))
        .quota(quota)
        .returns(Answers.Listed.class);
  }

  /** Agora advises waits of 5 to 6, 10 to 11 and 15 to 16 s; these are in the middle. */
  private static Operation.Template<Void> patient(Operation.Template<Void> operation) {
    return operation.repeatedAfter(
        Duration.ofMillis(5_500), Duration.ofMillis(10_500), Duration.ofMillis(15_500));
  }
}
