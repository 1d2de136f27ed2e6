package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Handler;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.ProductService;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Flexible Classroom API, with education tokens and Signaling tokens in either form of header.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a classroom is known in every
 * region, and every path may do without one; a list gives 100 items a page and {@code nextId} is
 * the number of the item that comes next; records of quizzes and polls come as events do; a page of
 * a resource takes a second to be converted; the queue of all events hands out 100 at a time.
 *
 * @see <a href="https://docs.agora.io/en/flexible-classroom/reference/classroom-api">Classroom REST
 *     API</a>
 */
public final class FlexibleClassroom implements ProductService {

  private static final String APP = "/edu/apps/{appId}";
  private static final String ROOM = APP + "/v2/rooms/{roomUuid}";
  private static final String USER = ROOM + "/users/{userUuid}";
  private static final String APPLICATION = ROOM + "/extApps/{extAppUuid}";
  private static final String RESOURCES = APP + "/v1/rooms/{roomUuid}/resources";
  private static final String POLLING = "/edu/polling/apps/{appId}/v2/rooms";

  private final Account account;
  private final InstantSource clock;
  private final ClassroomErrors errors;
  private final PerProject<Rooms> projects;

  /**
   * Begins without classrooms.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   */
  public FlexibleClassroom(Account account, InstantSource clock) {
    this.account = account;
    this.clock = clock;
    this.errors = new ClassroomErrors(clock);
    this.projects = new PerProject<>(() -> new Rooms(clock));
  }

  /**
   * The classrooms of a project.
   *
   * @param appId the App ID of the project
   * @return its classrooms
   */
  public Rooms rooms(String appId) {
    return projects.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    Calls calls = new Calls(this::rooms, errors, clock);
    return Stream.of(rooms(calls), users(calls), records(calls), events(calls), resources(calls))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Endpoint> rooms(Calls calls) {
    RoomOperations rooms = new RoomOperations(calls);
    PropertyOperations properties = new PropertyOperations(calls);
    return List.of(
        at("create-room", "POST", ROOM, rooms::create),
        at("get-room", "GET", ROOM, rooms::get),
        at("set-room-state", "PUT", ROOM + "/states/{state}", rooms::setState),
        at("set-breakout-rooms", "PUT", ROOM + "/groups/states/{state}", rooms::setGroups),
        at("set-room-properties", "PUT", ROOM + "/properties", properties::setOfRoom),
        at("delete-room-properties", "DELETE", ROOM + "/properties", properties::deleteOfRoom),
        at("set-extapp-properties", "PUT", APPLICATION + "/properties", properties::setOfApp),
        at(
            "delete-extapp-properties",
            "DELETE",
            APPLICATION + "/properties",
            properties::deleteOfApp));
  }

  private static List<Endpoint> users(Calls calls) {
    UserOperations users = new UserOperations(calls);
    PropertyOperations properties = new PropertyOperations(calls);
    return List.of(
        at("get-user", "GET", USER, users::get)
            .alsoAt("/{region}" + POLLING + "/{roomUuid}/users/{userUuid}"),
        at("kick-user", "POST", USER + "/exit", users::kick),
        at("set-user-properties", "PUT", USER + "/properties", properties::setOfUser),
        at("delete-user-properties", "DELETE", USER + "/properties", properties::deleteOfUser));
  }

  private static List<Endpoint> records(Calls calls) {
    RecordingOperations records = new RecordingOperations(calls);
    String state = ROOM + "/records/states/{state}";
    return List.of(
        at("set-recording-state", "PUT", state, records::setState),
        at("update-recording-config", "PATCH", state, records::update),
        at("list-recordings", "GET", ROOM + "/records", records::list));
  }

  private static List<Endpoint> events(Calls calls) {
    EventOperations events = new EventOperations(calls);
    String widgets = ROOM + "/widgets";
    return List.of(
        at("poll-events", "GET", POLLING + "/sequences", events::poll),
        at("list-room-events", "GET", ROOM + "/sequences", events::list),
        at("list-popup-quiz-data", "GET", widgets + "/popupQuiz/sequences", events::quizzes),
        at("list-poll-data", "GET", widgets + "/poll/sequences", events::polls));
  }

  private static List<Endpoint> resources(Calls calls) {
    ResourceOperations resources = new ResourceOperations(calls);
    return List.of(
        at("upload-public-resource", "PUT", RESOURCES + "/{resourceUuid}", resources::upload),
        at("delete-public-resources", "DELETE", RESOURCES, resources::delete),
        at("list-public-resources", "GET", RESOURCES, resources::list));
  }

  private static Endpoint at(String verb, String method, String path, Handler handler) {
    return Endpoint.of("classroom." + verb, method, path, handler).alsoAt("/{region}" + path);
  }

  @Override
  public ErrorBodies errors() {
    return errors;
  }

  @Override
  public Authentication authentication() {
    return account.classroomToken();
  }
}
