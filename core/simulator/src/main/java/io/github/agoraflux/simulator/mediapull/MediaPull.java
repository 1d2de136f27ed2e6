package io.github.agoraflux.simulator.mediapull;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.Quota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Media Pull API.
 *
 * <p>Where Agora's documents are silent, it behaves like this: an update whose sequence is not
 * higher than the highest so far succeeds and changes nothing; a player is not found in any region
 * but its own; a stream that can be reached is played for ever, and one that cannot ends its player
 * when it was idle for too long; a page token is only good for the list it came from.
 *
 * @see <a href="https://docs.agora.io/en/media-pull/reference/restful-api">Media Pull RESTful
 *     API</a>
 */
public final class MediaPull extends BasicService {

  private static final String PROJECT = "/v1/projects/{appId}/cloud-player";
  private static final String PLAYERS = "/{region}" + PROJECT + "/players";
  private static final String PLAYER = PLAYERS + "/{id}";
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final ErrorBodies ERRORS =
      MessageErrors.ofMedia(
          Map.ofEntries(
              Map.entry(
                  403,
                  "This project has not enabled Cloud Player product yet. Contact us to enable"
                      + " it."),
              Map.entry(404, "Resource is not found and destroyed."),
              Map.entry(500, "Some internal error happened. Contact us to help fix it."),
              Map.entry(503, "Service unavailable temporarily. Retry with back off strategy."),
              Map.entry(
                  504,
                  "Gateway timeout. Query to check whether the player has been created, or to"
                      + " create another one instead.")),
          "Parameter '%s' is invalid formatted.");

  private final InstantSource clock;
  private final Duration connecting;
  private final PerProject<Players> projects;

  /**
   * Begins with no player.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param connecting how long a new player takes to connect
   */
  public MediaPull(Account account, InstantSource clock, Duration connecting) {
    super(account, ERRORS);
    this.clock = clock;
    this.connecting = connecting;
    this.projects = new PerProject<>(() -> new Players(clock, connecting));
  }

  /**
   * The players of a project.
   *
   * @param appId the App ID of the project
   * @return its players
   */
  public Players players(String appId) {
    return projects.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    PlayerOperations players =
        new PlayerOperations(clock, new PlayerViews(clock, connecting), this::players);
    return List.of(
        Endpoint.of("media-pull.create", "POST", PLAYERS, players::create)
            .limitedBy(
                new Quota("media-pull.create with name", 2, SECOND, MediaPull::name),
                new Quota(null, 50, SECOND, call -> unless(name(call).isPresent(), call))),
        Endpoint.of("media-pull.update", "PATCH", PLAYER, players::update)
            .alsoAt("/{region}" + PROJECT + "/{id}"),
        Endpoint.of("media-pull.delete", "DELETE", PLAYER, players::delete)
            .limitedBy(Quota.per("appId", 100)),
        Endpoint.of("media-pull.list", "GET", PROJECT + "/players", players::list)
            .limitedBy(
                list(2, SECOND, true),
                list(15, MINUTE, true),
                list(10, SECOND, false),
                list(20, MINUTE, false)));
  }

  private static Quota list(int permits, Duration window, boolean filtered) {
    return new Quota(
        filtered ? "media-pull.list with filter" : null,
        permits,
        window,
        call -> unless(filtered == (call.query("filter") == null), call));
  }

  private static Optional<String> unless(boolean other, Call call) {
    return other ? Optional.empty() : Optional.of(call.appId());
  }

  /** The name in the body of a creation, of the project it is in. */
  private static Optional<String> name(Call call) {
    return Json.readObject(call.request().body())
        .map(body -> Json.at(body, "player.name"))
        .filter(name -> name instanceof String text && !text.isEmpty())
        .map(name -> call.appId() + "/" + name);
  }
}
