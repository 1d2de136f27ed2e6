package io.github.agoraflux.simulator.whiteboard;

import static io.github.agoraflux.simulator.auth.WhiteboardAccess.room;
import static io.github.agoraflux.simulator.auth.WhiteboardAccess.sdk;
import static io.github.agoraflux.simulator.auth.WhiteboardAccess.task;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.ADMIN;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.READER;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.WRITER;

import io.github.agoraflux.simulator.auth.WhiteboardRole;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Handler;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Quota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Interactive Whiteboard API.
 *
 * <p>Where Agora's documents are silent or differ, it behaves like this: a request without a known
 * data center in its {@code region} header is refused with 400, and what belongs to another data
 * center is not there; a new room shows {@code /init}; rooms are listed in the order of their
 * creation; writers may switch scenes, and SDK tokens ask for conversions; the background of a
 * scene may be nested or flat; errors with a seven-digit code come with HTTP 200, a failed
 * cancellation with {@code success: false}; conversions are carried out one after another, and of a
 * file's name the ending counts if there is one.
 *
 * @see <a
 *     href="https://docs.agora.io/en/interactive-whiteboard/reference/whiteboard-api/overview">Interactive
 *     Whiteboard RESTful API</a>
 */
public final class Whiteboard implements ProductService {

  private static final String TOKENS = "/v5/tokens";
  private static final String ROOMS = "/v5/rooms";
  private static final String ROOM = ROOMS + "/{uuid}";
  private static final String TASKS = "/v5/projector/tasks";
  private static final String TASK = TASKS + "/{uuid}";
  private static final String OLD_TASKS = "/v5/services/conversion/tasks";

  private final Account account;
  private final InstantSource clock;
  private final DataCenters dataCenters;

  /**
   * Begins with nothing.
   *
   * @param account whose tokens it takes
   * @param clock tells the time
   * @param step how long a conversion waits at least; it is carried out for twice as long
   */
  public Whiteboard(Account account, InstantSource clock, Duration step) {
    this.account = account;
    this.clock = clock;
    this.dataCenters = new DataCenters(clock, step);
  }

  /**
   * A data center.
   *
   * @param region its name: {@code us-sv}, {@code sg}, {@code in-mum}, {@code eu}, {@code gb-lon}
   *     or {@code cn-hz}
   * @return what is there
   * @throws IllegalArgumentException if there is no such data center
   */
  public DataCenter dataCenter(String region) {
    return dataCenters.of(region);
  }

  @Override
  public List<Endpoint> endpoints() {
    return Stream.of(tokens(), rooms(), scenes(), conversions(), oldConversions())
        .flatMap(List::stream)
        .toList();
  }

  private List<Endpoint> tokens() {
    TokenOperations tokens = new TokenOperations(account.whiteboardTokens(), clock, dataCenters);
    return List.of(
        endpoint("create-sdk-token", "POST", TOKENS + "/teams", tokens::ofTeam)
            .authenticatedBy(call -> Authentication.ACCEPTED),
        ofTeam("create-room-token", "POST", TOKENS + "/rooms/{uuid}", READER, tokens::ofRoom),
        ofTeam("create-task-token", "POST", TOKENS + "/tasks/{uuid}", READER, tokens::ofTask));
  }

  private List<Endpoint> rooms() {
    RoomOperations rooms = new RoomOperations(dataCenters);
    return List.of(
        ofTeam("create-room", "POST", ROOMS, WRITER, rooms::create),
        ofTeam("list-rooms", "GET", ROOMS, WRITER, rooms::list),
        ofRoom("get-room", "GET", ROOM, WRITER, rooms::get),
        ofRoom("set-room-ban", "PATCH", ROOM, ADMIN, rooms::ban));
  }

  private List<Endpoint> scenes() {
    SceneOperations scenes = new SceneOperations(dataCenters);
    return List.of(
        ofRoom("list-scenes", "GET", ROOM + "/scenes", WRITER, scenes::list),
        ofRoom("add-scenes", "POST", ROOM + "/scenes", WRITER, scenes::add),
        ofRoom("switch-scene", "PATCH", ROOM + "/scene-state", WRITER, scenes::show),
        ofRoom("screenshot-scene", "POST", ROOM + "/screenshots", WRITER, scenes::screenshot),
        ofRoom(
            "screenshot-directory",
            "POST",
            ROOM + "/screenshot-list",
            WRITER,
            scenes::screenshots));
  }

  private List<Endpoint> conversions() {
    ConversionOperations conversions = new ConversionOperations(dataCenters);
    return List.of(
        ofTeam("start-conversion", "POST", TASKS, WRITER, conversions::start)
            .limitedBy(Quota.perAccount(1)),
        ofTask("get-conversion", TASK, conversions::get),
        ofTeam("list-conversions", "GET", TASKS, WRITER, conversions::list),
        ofTeam("cancel-conversion", "DELETE", TASK, READER, conversions::cancel),
        ofTeam("set-conversion-priority", "PUT", TASK, WRITER, conversions::prioritize)
            .alsoAt(TASK + "/priority"));
  }

  private List<Endpoint> oldConversions() {
    LegacyOperations conversions = new LegacyOperations(dataCenters);
    return List.of(
        ofTeam("legacy-start-conversion", "POST", OLD_TASKS, WRITER, conversions::start)
            .limitedBy(Quota.perAccount(1)),
        ofTask("legacy-get-conversion", OLD_TASKS + "/{uuid}", conversions::get));
  }

  private Endpoint ofTeam(
      String verb, String method, String path, WhiteboardRole least, Handler handler) {
    return endpoint(verb, method, path, handler).authenticatedBy(account.whiteboard(sdk(least)));
  }

  private Endpoint ofRoom(
      String verb, String method, String path, WhiteboardRole least, Handler handler) {
    return endpoint(verb, method, path, handler)
        .authenticatedBy(account.whiteboard(sdk(least), room(least)));
  }

  private Endpoint ofTask(String verb, String path, Handler handler) {
    return endpoint(verb, "GET", path, handler)
        .authenticatedBy(account.whiteboard(sdk(READER), task(READER)));
  }

  private static Endpoint endpoint(String verb, String method, String path, Handler handler) {
    return Endpoint.of("whiteboard." + verb, method, path, handler);
  }

  @Override
  public ErrorBodies errors() {
    return BoardErrors.BODIES;
  }

  @Override
  public Authentication authentication() {
    return account.whiteboard(sdk(ADMIN));
  }
}
