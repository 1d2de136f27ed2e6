package io.github.agoraflux.whiteboard;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static io.github.agoraflux.operation.AuthScheme.NONE;
import static io.github.agoraflux.operation.AuthScheme.WHITEBOARD_ROOM_TOKEN;
import static io.github.agoraflux.operation.AuthScheme.WHITEBOARD_SDK_TOKEN;
import static io.github.agoraflux.operation.AuthScheme.WHITEBOARD_TASK_TOKEN;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class WhiteboardOperations implements Whiteboard {

  static final String UUID = "uuid";
  static final String REGION = "region";

  private static final int SMALLEST_PAGE = 2;
  private static final int LARGEST_PAGE = 1000;
  private static final String TOKENS = "/v5/tokens";
  private static final String ROOMS = "/v5/rooms";
  private static final String ROOM = ROOMS + "/{uuid}";
  private static final String TASKS = "/v5/projector/tasks";
  private static final String TASK = TASKS + "/{uuid}";
  private static final String ANOTHER_TOKEN =
      "ask for another token; nobody knows one whose answer was lost";

  private static final Operation.Template<Secret> CREATE_SDK_TOKEN =
      of(named("create-sdk-token").post(TOKENS + "/teams"), NONE)
          .ifOutcomeUnknown(ANOTHER_TOKEN)
          .returns(Secret.class);

  private static final Operation.Template<Secret> CREATE_ROOM_TOKEN =
      ofTeam(named("create-room-token").post(TOKENS + "/rooms/{uuid}"))
          .ifOutcomeUnknown(ANOTHER_TOKEN)
          .returns(Secret.class);

  private static final Operation.Template<Secret> CREATE_TASK_TOKEN =
      ofTeam(named("create-task-token").post(TOKENS + "/tasks/{uuid}"))
          .ifOutcomeUnknown(ANOTHER_TOKEN)
          .returns(Secret.class);

  private static final Operation.Template<Room> CREATE_ROOM =
      ofTeam(named("create-room").post(ROOMS))
          .ifOutcomeUnknown("look for a room of that time in the list of rooms")
          .returns(Room.class);

  private static final Operation.Template<Room> GET_ROOM =
      ofRoom(named("get-room").get(ROOM)).returns(Room.class);

  private static final Operation.Template<Answers.Rooms> LIST_ROOMS =
      ofTeam(named("list-rooms").get(ROOMS)).returns(Answers.Rooms.class);

  private static final Operation.Template<Room> SET_BAN =
      ofRoom(named("set-room-ban").patch(ROOM)).returns(Room.class);

  private static final Operation.Template<Answers.ScenePaths> LIST_SCENES =
      ofRoom(named("list-scenes").get(ROOM + "/scenes")).returns(Answers.ScenePaths.class);

  private static final Operation.Template<Void> ADD_SCENES =
      ofRoom(named("add-scenes").post(ROOM + "/scenes"))
          .ifOutcomeUnknown("look whether the scenes are in their directory");

  private static final Operation.Template<Answers.CurrentScene> SWITCH_SCENE =
      ofRoom(named("switch-scene").patch(ROOM + "/scene-state"))
          .returns(Answers.CurrentScene.class);

  private static final Operation.Template<Screenshot> SCREENSHOT_SCENE =
      ofRoom(named("screenshot-scene").post(ROOM + "/screenshots"))
          .repeatable(Repeatability.IDEMPOTENT)
          .returns(Screenshot.class);

  private static final Operation.Template<Answers.Screenshots> SCREENSHOT_DIRECTORY =
      ofRoom(named("screenshot-directory").post(ROOM + "/screenshot-list"))
          .repeatable(Repeatability.IDEMPOTENT)
          .returns(Answers.Screenshots.class);

  private static final Operation.Template<Answers.Started> START_CONVERSION =
      ofTeam(named("start-conversion").post(TASKS))
          .quota(PROJECT.permits(1).perSecond())
          .ifOutcomeUnknown("look for it among the conversions that wait or are carried out")
          .returns(Answers.Started.class)
          .judgedBy((status, told) -> told.judge());

  private static final Operation.Template<Answers.Progress> GET_CONVERSION =
      of(named("get-conversion").get(TASK), WHITEBOARD_TASK_TOKEN)
          .returns(Answers.Progress.class)
          .judgedBy((status, told) -> told.judge());

  private static final Operation.Template<Answers.Queue> LIST_CONVERSIONS =
      ofTeam(named("list-conversions").get(TASKS))
          .returns(Answers.Queue.class)
          .judgedBy((status, told) -> told.judge());

  private static final Operation.Template<Answers.Done> CANCEL_CONVERSION =
      ofTeam(named("cancel-conversion").delete(TASK))
          .returns(Answers.Done.class)
          .judgedBy((status, told) -> told.judge());

  private static final Operation.Template<Answers.Done> SET_PRIORITY =
      prioritizing(PriorityPath.TASK);

  private static final Operation.Template<Answers.Done> SET_PRIORITY_AS_PROTOTYPE =
      prioritizing(PriorityPath.PROTOTYPE);

  private final AgoraClient agora;
  private final DataCenter dataCenter;
  private final WhiteboardSettings settings;
  private final Operation.Template<Answers.Done> setPriority;

  WhiteboardOperations(AgoraClient agora, DataCenter dataCenter, WhiteboardSettings settings) {
    this.agora = agora;
    this.dataCenter = checked(dataCenter);
    this.settings = settings;
    this.setPriority =
        settings.priorityPath() == PriorityPath.TASK ? SET_PRIORITY : SET_PRIORITY_AS_PROTOTYPE;
  }

  @Override
  public Mono<Secret> createSdkToken(SdkTokenSpec spec) {
    return agora.execute(here(CREATE_SDK_TOKEN).body(Bodies.SdkToken.of(spec)));
  }

  @Override
  public Mono<Secret> createRoomToken(RoomId room, TokenSpec spec) {
    return agora.execute(
        about(CREATE_ROOM_TOKEN, room.checked("room")).body(Bodies.ResourceToken.of(spec)));
  }

  @Override
  public Mono<Secret> createTaskToken(ConversionId conversion, TokenSpec spec) {
    return agora.execute(
        about(CREATE_TASK_TOKEN, conversion.checked("conversion"))
            .body(Bodies.ResourceToken.of(spec)));
  }

  @Override
  public Mono<Room> createRoom(RoomSpec spec) {
    return agora.execute(here(CREATE_ROOM).body(spec));
  }

  @Override
  public Mono<Room> room(RoomId id) {
    return agora.execute(about(GET_ROOM, id.checked("id")));
  }

  @Override
  public PagedFlux<Room> rooms(int pageSize) {
    Check.range("pageSize", pageSize, SMALLEST_PAGE, LARGEST_PAGE);
    return agora.list(
        here(LIST_ROOMS),
        PageRule.byLastId(
            "beginUUID", "limit", pageSize, Answers.Rooms::all, room -> room.id().value()));
  }

  @Override
  public Mono<Room> ban(RoomId id) {
    return agora.execute(about(SET_BAN, id.checked("id")).body(new Bodies.Ban(true)));
  }

  @Override
  public Mono<Room> unban(RoomId id) {
    return agora.execute(about(SET_BAN, id.checked("id")).body(new Bodies.Ban(false)));
  }

  @Override
  public Flux<String> scenes(RoomId room) {
    return scenes(about(LIST_SCENES, room.checked("room")));
  }

  @Override
  public Flux<String> scenes(RoomId room, String directory) {
    String path = Fields.path("directory", directory);
    return scenes(about(LIST_SCENES, room.checked("room")).query("sceneDir", path));
  }

  private Flux<String> scenes(Operation<Answers.ScenePaths> list) {
    return agora.execute(list).flatMapIterable(Answers.ScenePaths::all);
  }

  @Override
  public Mono<Void> addScenes(RoomId room, ScenesSpec spec) {
    return agora.execute(about(ADD_SCENES, room.checked("room")).body(spec));
  }

  @Override
  public Mono<String> switchScene(RoomId room, String scene) {
    Bodies.SceneSwitch body = new Bodies.SceneSwitch(Fields.path("scene", scene));
    return agora
        .execute(about(SWITCH_SCENE, room.checked("room")).body(body))
        .map(Answers.CurrentScene::path);
  }

  @Override
  public Mono<Screenshot> screenshot(RoomId room, ScreenshotSpec spec) {
    return agora.execute(about(SCREENSHOT_SCENE, room.checked("room")).body(spec));
  }

  @Override
  public Flux<Screenshot> screenshots(RoomId room, ScreenshotSpec spec) {
    return agora
        .execute(about(SCREENSHOT_DIRECTORY, room.checked("room")).body(spec))
        .flatMapIterable(Answers.Screenshots::all);
  }

  @Override
  public Flux<Conversion> convert(ConversionSpec spec) {
    Polling polling = settings.conversionPolling().time(agora.time());
    return Session.of(
            startConversion(spec).map(started -> new RunningConversion(this, started.id())),
            RunningConversion::stop)
        .use(running -> running.progress(polling));
  }

  @Override
  public Mono<StartedConversion> startConversion(ConversionSpec spec) {
    return agora.execute(here(START_CONVERSION).body(spec)).map(Answers.Started::conversion);
  }

  @Override
  public Mono<Conversion> conversion(ConversionId id) {
    return agora.execute(about(GET_CONVERSION, id.checked("id"))).map(Answers.Progress::conversion);
  }

  @Override
  public Flux<QueuedConversion> conversions() {
    return agora.execute(here(LIST_CONVERSIONS)).flatMapIterable(Answers.Queue::conversions);
  }

  @Override
  public Mono<Void> cancelConversion(ConversionId id) {
    return agora
        .execute(about(CANCEL_CONVERSION, id.checked("id")))
        .then()
        .onErrorComplete(WhiteboardOperations::wasCancelledByAnEarlierAttempt);
  }

  private static boolean wasCancelledByAnEarlierAttempt(Throwable failure) {
    return RunningConversion.saysThatItIsOver(failure)
        && failure instanceof AgoraException refused
        && refused.hadUnclearAttempt();
  }

  @Override
  public Mono<Void> prioritize(ConversionId id, ConversionPriority priority) {
    return agora
        .execute(about(setPriority, id.checked("id")).body(new Bodies.Priority(priority)))
        .then();
  }

  private <R> Operation<R> here(Operation.Template<R> operation) {
    return operation.call().header(REGION, dataCenter);
  }

  private <R> Operation<R> about(Operation.Template<R> operation, Object id) {
    return here(operation).with(UUID, id);
  }

  static DataCenter checked(DataCenter dataCenter) {
    Check.notBlank("dataCenter", Check.given("dataCenter", dataCenter).value());
    return dataCenter;
  }

  private static Operation.Declaration named(String verb) {
    return Operation.named("whiteboard." + verb);
  }

  private static Operation.Template<Void> ofTeam(Operation.Template<Void> operation) {
    return of(operation, WHITEBOARD_SDK_TOKEN);
  }

  private static Operation.Template<Void> ofRoom(Operation.Template<Void> operation) {
    return of(operation, WHITEBOARD_SDK_TOKEN, WHITEBOARD_ROOM_TOKEN);
  }

  private static Operation.Template<Void> of(
      Operation.Template<Void> operation, AuthScheme... schemes) {
    return operation.servedBy(HostFamily.NETLESS).accepts(schemes);
  }

  private static Operation.Template<Answers.Done> prioritizing(PriorityPath path) {
    return ofTeam(named("set-conversion-priority").put(path.after(TASK)))
        .returns(Answers.Done.class)
        .judgedBy((status, told) -> told.judge());
  }
}
