package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.RoomCalls.ROOM;
import static io.github.agoraflux.classroom.RoomCalls.answering;
import static io.github.agoraflux.classroom.RoomCalls.done;
import static io.github.agoraflux.classroom.RoomCalls.named;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The operations on a classroom as data, and the verbs as one expression each. */
final class RoomOperations implements Room {

  private static final String NEXT = "nextId";
  private static final String PROPERTIES = ROOM + "/properties";
  private static final String USER = ROOM + "/users/{userUuid}";
  private static final String USER_PROPERTIES = USER + "/properties";
  private static final String APP_PROPERTIES = ROOM + "/extApps/{extAppUuid}/properties";
  private static final Set<RoomState> OVER = Set.of(RoomState.ENDED, RoomState.CLOSED);
  private static final int REMOVED = 0;
  private static final int CREATED = 1;

  private static final Operation.Template<Answers.Done> CREATE =
      done(named("create-room").post(ROOM).repeatable(Repeatability.IDEMPOTENT));

  private static final Operation.Template<Answers.Room> GET =
      answering(named("get-room").get(ROOM), Answers.Room.class);

  private static final Operation.Template<Answers.Done> SET_STATE =
      done(named("set-room-state").put(ROOM + "/states/{state}"));

  private static final Operation.Template<Answers.Done> SET_PROPERTIES =
      done(named("set-room-properties").put(PROPERTIES));

  private static final Operation.Template<Answers.Done> DELETE_PROPERTIES =
      done(named("delete-room-properties").delete(PROPERTIES));

  private static final Operation.Template<Answers.Undescribed> SET_APP_PROPERTIES =
      answering(named("set-extapp-properties").put(APP_PROPERTIES), Answers.Undescribed.class);

  private static final Operation.Template<Answers.Undescribed> DELETE_APP_PROPERTIES =
      answering(
          named("delete-extapp-properties").delete(APP_PROPERTIES), Answers.Undescribed.class);

  private static final Operation.Template<Answers.User> GET_USER =
      answering(named("get-user").get(USER), Answers.User.class);

  private static final Operation.Template<Answers.Done> SET_USER_PROPERTIES =
      done(named("set-user-properties").put(USER_PROPERTIES));

  private static final Operation.Template<Answers.Done> DELETE_USER_PROPERTIES =
      done(named("delete-user-properties").delete(USER_PROPERTIES));

  private static final Operation.Template<Answers.Done> KICK =
      done(named("kick-user").post(USER + "/exit").repeatable(Repeatability.IDEMPOTENT));

  private static final Operation.Template<Answers.Done> SET_BREAKOUT_ROOMS =
      done(
          named("set-breakout-rooms")
              .put(ROOM + "/groups/states/{state}")
              .repeatable(Repeatability.UNSAFE)
              .ifOutcomeUnknown("remove all breakout rooms, then create them"));

  private static final Operation.Template<Answers.Events> LIST_EVENTS =
      answering(named("list-room-events").get(ROOM + "/sequences"), Answers.Events.class);

  private static final Operation.Template<Answers.WidgetSequence> LIST_QUIZZES =
      widget(named("list-popup-quiz-data"), "popupQuiz");

  private static final Operation.Template<Answers.WidgetSequence> LIST_POLLS =
      widget(named("list-poll-data"), "poll");

  private final RoomCalls calls;
  private final RoomEvents events;
  private final WidgetRecords widgets;
  private final ResourceTemplates resources;

  RoomOperations(
      RoomCalls calls, RoomEvents events, WidgetRecords widgets, ResourceTemplates resources) {
    this.calls = calls;
    this.events = events;
    this.widgets = widgets;
    this.resources = resources;
  }

  @Override
  public ServiceRegion region() {
    return calls.region();
  }

  @Override
  public RoomId id() {
    return calls.room();
  }

  @Override
  public Mono<Void> create(RoomSpec spec) {
    return calls
        .execute(calls.call(CREATE).body(Bodies.Room.of(spec)))
        .then()
        .onErrorComplete(met -> RoomCalls.repeated(met, RejectedException.Conflict.class));
  }

  @Override
  public Mono<RoomInfo> get() {
    return calls.execute(calls.call(GET)).flatMap(answer -> Mono.justOrEmpty(answer.data()));
  }

  @Override
  public Mono<Void> setState(RoomState state) {
    return calls
        .execute(calls.call(SET_STATE).with("state", state))
        .then()
        .onErrorComplete(met -> wasSetByAnEarlierAttempt(state, met));
  }

  /** A class that was closed has ended as well. */
  private static boolean wasSetByAnEarlierAttempt(RoomState state, Throwable met) {
    if (state.equals(RoomState.STARTED)) {
      return RoomCalls.repeated(met, ClassStartedException.class);
    }
    return OVER.contains(state) && RoomCalls.repeated(met, ClassEndedException.class);
  }

  @Override
  public Mono<Void> setProperties(PropertyUpdate update) {
    return calls.execute(calls.call(SET_PROPERTIES).body(update)).then();
  }

  @Override
  public Mono<Void> deleteProperties(PropertyRemoval removal) {
    return calls.execute(calls.call(DELETE_PROPERTIES).body(removal)).then();
  }

  @Override
  public Mono<Void> setProperties(ExtAppId app, PropertyUpdate update) {
    return calls.execute(app(SET_APP_PROPERTIES, app).body(update)).then();
  }

  @Override
  public Mono<Void> deleteProperties(ExtAppId app, PropertyRemoval removal) {
    return calls.execute(app(DELETE_APP_PROPERTIES, app).body(removal)).then();
  }

  @Override
  public Mono<RoomUser> user(UserId user) {
    return calls.execute(user(GET_USER, user)).flatMap(answer -> Mono.justOrEmpty(answer.data()));
  }

  @Override
  public Mono<Void> setProperties(UserId user, PropertyUpdate update) {
    return calls.execute(user(SET_USER_PROPERTIES, user).body(update)).then();
  }

  @Override
  public Mono<Void> deleteProperties(UserId user, PropertyRemoval removal) {
    return calls.execute(user(DELETE_USER_PROPERTIES, user).body(removal)).then();
  }

  @Override
  public Mono<Void> kick(UserId user) {
    return kick(user, new Bodies.Kick(null));
  }

  @Override
  public Mono<Void> kick(UserId user, Duration ban) {
    Duration seconds = Check.wholeSeconds("ban", Check.positive("ban", ban));
    return kick(user, new Bodies.Kick(new Bodies.Dirty(true, seconds)));
  }

  private Mono<Void> kick(UserId user, Bodies.Kick body) {
    return calls
        .execute(user(KICK, user).body(body))
        .then()
        .onErrorComplete(met -> RoomCalls.repeated(met, UserNotFoundException.class));
  }

  @Override
  public Mono<Void> createBreakoutRooms(List<BreakoutRoom> rooms) {
    Check.that(!rooms.isEmpty(), "rooms", "have a room", rooms);
    rooms.forEach(room -> room.check("rooms"));
    Bodies.Groups body = new Bodies.Groups(List.copyOf(rooms));
    return calls.execute(calls.call(SET_BREAKOUT_ROOMS).with("state", CREATED).body(body)).then();
  }

  @Override
  public Mono<Void> removeBreakoutRooms() {
    return calls.execute(calls.call(SET_BREAKOUT_ROOMS).with("state", REMOVED)).then();
  }

  @Override
  public PagedFlux<RoomEvent> events() {
    return listed(null);
  }

  @Override
  public PagedFlux<RoomEvent> events(EventType type) {
    return listed(type);
  }

  private PagedFlux<RoomEvent> listed(@Nullable EventType type) {
    return calls.list(
        calls.call(LIST_EVENTS).query("cmd", type),
        PageRule.byCursor(NEXT, answer -> events.read(answer.list()), Answers.Events::next));
  }

  @Override
  public PagedFlux<QuizRecord> quizzes() {
    return listed(calls.call(LIST_QUIZZES), widgets::quizzes);
  }

  @Override
  public PagedFlux<QuizRecord> quizzes(int pageSize) {
    return listed(sized(LIST_QUIZZES, pageSize), widgets::quizzes);
  }

  @Override
  public PagedFlux<PollRecord> polls() {
    return listed(calls.call(LIST_POLLS), widgets::polls);
  }

  @Override
  public PagedFlux<PollRecord> polls(int pageSize) {
    return listed(sized(LIST_POLLS, pageSize), widgets::polls);
  }

  private Operation<Answers.WidgetSequence> sized(
      Operation.Template<Answers.WidgetSequence> list, int pageSize) {
    int size = Check.range("pageSize", pageSize, 1, Integer.MAX_VALUE);
    return calls.call(list).query("count", size);
  }

  private <T> PagedFlux<T> listed(
      Operation<Answers.WidgetSequence> list, Function<Answers.WidgetSequence, List<T>> records) {
    return calls.list(list, PageRule.byCursor(NEXT, records, WidgetRecords::next));
  }

  @Override
  public RoomRecordings recordings() {
    return new RecordingOperations(calls);
  }

  @Override
  public RoomResources resources() {
    return new ResourceOperations(calls, resources);
  }

  private <R> Operation<R> user(Operation.Template<R> operation, UserId user) {
    return calls.call(operation).with("userUuid", user.checked("user"));
  }

  private <R> Operation<R> app(Operation.Template<R> operation, ExtAppId app) {
    return calls.call(operation).with("extAppUuid", app.checked("extApp"));
  }

  private static Operation.Template<Answers.WidgetSequence> widget(
      Operation.Declaration named, String widget) {
    return answering(
        named.get(ROOM + "/widgets/" + widget + "/sequences"), Answers.WidgetSequence.class);
  }
}
