package io.github.agoraflux.classroom;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * A classroom. It lives for five days, and is destroyed an hour after its class has ended. All
 * verbs but {@link #create} fail with {@link RoomNotFoundException} if it is not there.
 */
public interface Room {

  /**
   * Where it is.
   *
   * @return the region
   */
  ServiceRegion region();

  /**
   * Which it is.
   *
   * @return its id
   */
  RoomId id();

  /**
   * Creates it. Idempotent: when a repeated attempt finds the classroom there, it was created.
   *
   * @param spec what it is like
   * @return completes empty when it is there; fails with {@code Conflict} if it was there before,
   *     which needs no care by those who only want to have it
   */
  Mono<Void> create(RoomSpec spec);

  /**
   * Creates it.
   *
   * @param spec fills in what it is like
   * @return completes empty when it is there
   * @see #create(RoomSpec)
   */
  default Mono<Void> create(Consumer<RoomSpecBuilder> spec) {
    return Specs.filled(RoomSpec::builder, spec, RoomSpecBuilder::build).flatMap(this::create);
  }

  /**
   * All that is known of it. Safe to repeat.
   *
   * @return the classroom
   */
  Mono<RoomInfo> get();

  /**
   * Starts, ends or closes the class. Idempotent, but a second time Agora answers {@link
   * ClassStartedException} or {@link ClassEndedException}; where that is the answer to a repeated
   * attempt and fits the state, the class has been given it.
   *
   * @param state what it becomes
   * @return completes empty when Agora has taken it
   */
  Mono<Void> setState(RoomState state);

  /**
   * Sets properties of the classroom. Idempotent, but clients are told each time.
   *
   * @param update what is set
   * @return completes empty when Agora has taken it
   */
  Mono<Void> setProperties(PropertyUpdate update);

  /**
   * Sets properties of the classroom.
   *
   * @param update fills in what is set
   * @return completes empty when Agora has taken it
   * @see #setProperties(PropertyUpdate)
   */
  default Mono<Void> setProperties(Consumer<PropertyUpdateBuilder> update) {
    return Specs.filled(PropertyUpdate::builder, update, PropertyUpdateBuilder::build)
        .flatMap(this::setProperties);
  }

  /**
   * Deletes properties of the classroom. Idempotent, but clients are told each time.
   *
   * @param removal what is deleted
   * @return completes empty when Agora has taken it
   */
  Mono<Void> deleteProperties(PropertyRemoval removal);

  /**
   * Sets properties of an application that extends the classroom. Idempotent. Agora's published
   * collection of requests alone has it, and describes no answer.
   *
   * @param app the application
   * @param update what is set
   * @return completes empty when Agora has taken it
   */
  Mono<Void> setProperties(ExtAppId app, PropertyUpdate update);

  /**
   * Deletes properties of an application that extends the classroom. Idempotent. Agora's published
   * collection of requests alone has it, and describes no answer.
   *
   * @param app the application
   * @param removal what is deleted
   * @return completes empty when Agora has taken it
   */
  Mono<Void> deleteProperties(ExtAppId app, PropertyRemoval removal);

  /**
   * A user. Safe to repeat.
   *
   * @param user the id
   * @return the user; fails with {@link UserNotFoundException} if there is none
   */
  Mono<RoomUser> user(UserId user);

  /**
   * Sets properties of a user. Idempotent, but clients are told each time.
   *
   * @param user the id
   * @param update what is set
   * @return completes empty when Agora has taken it
   */
  Mono<Void> setProperties(UserId user, PropertyUpdate update);

  /**
   * Deletes properties of a user. Idempotent, but clients are told each time.
   *
   * @param user the id
   * @param removal what is deleted
   * @return completes empty when Agora has taken it
   */
  Mono<Void> deleteProperties(UserId user, PropertyRemoval removal);

  /**
   * Kicks a user out, who may come back at once. Idempotent, but a second time Agora may answer
   * {@link UserNotFoundException}; where that is the answer to a repeated attempt, the user was
   * kicked out.
   *
   * @param user the id
   * @return completes empty when Agora has taken it
   */
  Mono<Void> kick(UserId user);

  /**
   * Kicks a user out, who may not come back for a while. Idempotent: each time the while begins
   * anew.
   *
   * @param user the id
   * @param ban how long the user may not come back, whole seconds, longer than zero
   * @return completes empty when Agora has taken it
   */
  Mono<Void> kick(UserId user, Duration ban);

  /**
   * Creates breakout rooms. Never repeated once sent, for rooms without an id of yours would be
   * created anew.
   *
   * @param rooms the rooms, at least one
   * @return completes empty when Agora has taken it; {@code OutcomeUnknownException} tells that it
   *     may have, {@link #removeBreakoutRooms} makes sure
   */
  Mono<Void> createBreakoutRooms(List<BreakoutRoom> rooms);

  /**
   * Removes all breakout rooms. Like creating them, never repeated once sent.
   *
   * @return completes empty when Agora has taken it
   */
  Mono<Void> removeBreakoutRooms();

  /**
   * What happened there, from the beginning, until an hour after the class has ended. Repeatable:
   * reading takes nothing away. Agora gives 100 at a time.
   *
   * @return the events in order; completes after the last
   */
  PagedFlux<RoomEvent> events();

  /**
   * What happened there of one kind.
   *
   * @param type the kind
   * @return the events in order; completes after the last
   * @see #events()
   */
  PagedFlux<RoomEvent> events(EventType type);

  /**
   * What happened to pop-up quizzes. Repeatable. Agora gives 100 at a time.
   *
   * @return the changes in order; completes after the last
   */
  PagedFlux<QuizRecord> quizzes();

  /**
   * What happened to pop-up quizzes. Repeatable.
   *
   * @param pageSize how many changes a call asks for, at least 1; Agora documents no upper bound
   * @return the changes in order; completes after the last
   * @throws IllegalArgumentException if the page size is less than 1
   */
  PagedFlux<QuizRecord> quizzes(int pageSize);

  /**
   * What happened to polls. Repeatable. Agora gives 100 at a time.
   *
   * @return the changes in order; completes after the last
   */
  PagedFlux<PollRecord> polls();

  /**
   * What happened to polls. Repeatable.
   *
   * @param pageSize how many changes a call asks for, at least 1; Agora documents no upper bound
   * @return the changes in order; completes after the last
   * @throws IllegalArgumentException if the page size is less than 1
   */
  PagedFlux<PollRecord> polls(int pageSize);

  /**
   * How it is recorded.
   *
   * @return the verbs for that
   */
  RoomRecordings recordings();

  /**
   * The files that everybody there can open.
   *
   * @return the verbs for that
   */
  RoomResources resources();
}
