package io.github.agoraflux.classroom;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.queue.ReadOnceQueue;
import io.github.agoraflux.value.ServiceRegion;
import java.util.function.Consumer;

/**
 * Flexible Classroom: classrooms, who is in them, what happens there and what is recorded.
 *
 * <pre>{@code
 * AgoraClient agora =
 *     AgoraClient.builder()
 *         .appId(appId)
 *         .credential(AgoraTokenCredential.mintingEducation(TokenIssuer.of(appId, certificate)))
 *         .build();
 * Room room = Classroom.over(agora).room(ServiceRegion.EU, RoomId.of("physics-7b"));
 * Mono<Void> created = room.create(spec -> spec.name("Physics 7b").type(RoomType.SMALL));
 * Flux<RoomEvent> visits = room.events(EventType.USERS);
 * }</pre>
 *
 * <p>Calls are authenticated by an education token ({@link
 * io.github.agoraflux.auth.AgoraTokenCredential#education}) or by a Signaling token ({@link
 * io.github.agoraflux.auth.SignalingTokenCredential}), the latter in either form of header. HTTP
 * Basic is not taken. Agora documents no quota.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field. {@code Unauthenticated} (401):
 *       App ID and token do not belong together. {@link RoomMutedException} or another {@code
 *       Forbidden} (403).
 *   <li>{@link RoomNotFoundException}, {@link UserNotFoundException} or another {@code NotFound}
 *       (404).
 *   <li>{@link ClassStartedException}, {@link ClassEndedException}, {@link
 *       RecordingNotStartedException}, {@link RecordingNotEndedException} or another {@code
 *       Conflict} (409).
 *   <li>{@code ServerException} (5xx), and for breakout rooms whose fate is unclear {@code
 *       OutcomeUnknownException}.
 * </ul>
 *
 * <p>An answer of 200 whose code is not 0 is a failure as well, of the kind that its code tells;
 * {@link ClassroomError#of} names the code.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/flexible-classroom/reference/classroom-api">Classroom REST
 * API</a>.
 */
public interface Classroom {

  /**
   * Flexible Classroom for a client's project.
   *
   * @param agora the client to call through
   * @return a face that keeps events which were taken and not delivered: keep one for each project
   */
  static Classroom over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Flexible Classroom for a client's project.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face that keeps events which were taken and not delivered: keep one for each project
   */
  static Classroom over(AgoraClient agora, Consumer<ClassroomSettingsBuilder> settings) {
    return new ClassroomOperations(agora, ClassroomSettings.of(settings));
  }

  /**
   * A classroom, which may be there or not. Nothing is sent.
   *
   * @param region where it is, or shall be
   * @param id its id
   * @return its verbs
   * @throws IllegalArgumentException if the id breaks the rule of {@link RoomId}
   */
  Room room(ServiceRegion region, RoomId id);

  /**
   * The events of all classrooms of the project in a region. Agora hands out each of them once, and
   * forgets them an hour after a classroom was destroyed: one consumer for each project and region,
   * in one process. {@link ReadOnceQueue#poll} asks at intervals, {@link ReadOnceQueue#drain} takes
   * what is there. Since Agora does not say how many it hands out at once, it is asked again at
   * once until there are none.
   *
   * <p>An attempt that may have reached Agora is not repeated: events in an answer that got lost
   * can be read by {@link Room#events()}.
   *
   * @param region where the classrooms are
   * @return the queue, the same for each call with the same region
   */
  ReadOnceQueue<RoomEvent> events(ServiceRegion region);
}
