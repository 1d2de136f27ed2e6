package io.github.agoraflux.whiteboard;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.Secret;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Interactive Whiteboard in one data center: rooms, their scenes and screenshots, tokens, and files
 * converted for rooms. An interface of verbs, so that it can be mocked or decorated. {@link
 * LegacyConversions} speaks to the conversion of before 2022.
 *
 * <pre>{@code
 * WhiteboardTokenIssuer issuer = WhiteboardTokenIssuer.of(accessKey, secretAccessKey);
 * AgoraClient agora =
 *     AgoraClient.builder()
 *         .appId(appId)
 *         .credential(WhiteboardCredential.sdk(issuer, WhiteboardRole.ADMIN))
 *         .credential(WhiteboardCredential.tasks(issuer, WhiteboardRole.READER))
 *         .build();
 * Whiteboard whiteboard = Whiteboard.over(agora, DataCenter.EU);
 * Mono<Room> room = whiteboard.createRoom(spec -> spec.limit(20));
 * }</pre>
 *
 * <p>Calls bear an SDK token; those about one room may bear its room token instead, and to ask for
 * a conversion takes its task token: {@link io.github.agoraflux.auth.WhiteboardCredential} mints
 * all of them. Rooms and conversions are known only in the data center they were created in.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field. {@code Unauthenticated} (401):
 *       the token is malformed, expired or signed with another key. {@code Forbidden} (403): its
 *       role does not suffice, or it is for another room, conversion or team.
 *   <li>{@code NotFound} (404): there is no such room, scene or conversion in this data center.
 *   <li>{@code ServerException} (5xx), and for what creates something and whose fate is unclear,
 *       {@code OutcomeUnknownException}.
 *   <li>What Agora says of conversions with HTTP 200 and an {@code errorCode}, or without success,
 *       fails as if the status had been honest: {@code NotFound}, {@code Conflict}, {@code
 *       RateLimited} or {@code RejectedException}; {@link ConversionErrorCode#of} tells the reason.
 * </ul>
 *
 * <p>Agora documents one quota: one conversion is started per second, unless more is paid for.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/interactive-whiteboard/reference/whiteboard-api/overview">Interactive
 * Whiteboard RESTful API</a>.
 */
public interface Whiteboard {

  /**
   * The whiteboard in a data center.
   *
   * @param agora the client to call through
   * @param dataCenter where rooms and conversions are
   * @return a face without state of its own
   * @throws IllegalArgumentException if the data center is blank
   */
  static Whiteboard over(AgoraClient agora, DataCenter dataCenter) {
    return over(agora, dataCenter, settings -> {});
  }

  /**
   * The whiteboard in a data center.
   *
   * @param agora the client to call through
   * @param dataCenter where rooms and conversions are
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   * @throws IllegalArgumentException if the data center is blank
   */
  static Whiteboard over(
      AgoraClient agora, DataCenter dataCenter, Consumer<WhiteboardSettingsBuilder> settings) {
    return new WhiteboardOperations(agora, dataCenter, WhiteboardSettings.of(settings));
  }

  /**
   * Asks Agora for an SDK token. Agora recommends to mint it with {@link
   * io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer} instead, for then the secret access
   * key stays where it is. Needs no credential, so a credential may be made of it:
   *
   * <pre>{@code
   * TokenSource.fetching(whiteboard.createSdkToken(spec).map(WhiteboardToken::parse))
   * }</pre>
   *
   * <p>Never repeated once sent; a token whose answer was lost harms nobody.
   *
   * @param spec whose token, for whom and for how long
   * @return the token
   */
  Mono<Secret> createSdkToken(SdkTokenSpec spec);

  /**
   * Asks Agora for an SDK token.
   *
   * @param spec fills in whose token, for whom and for how long
   * @return the token
   * @see #createSdkToken(SdkTokenSpec)
   */
  default Mono<Secret> createSdkToken(Consumer<SdkTokenSpecBuilder> spec) {
    return Specs.filled(SdkTokenSpec::builder, spec, SdkTokenSpecBuilder::build)
        .flatMap(this::createSdkToken);
  }

  /**
   * Asks Agora for a token for one room. Never repeated once sent; a token whose answer was lost
   * harms nobody.
   *
   * @param room the room, created with the same access keys
   * @param spec for whom and for how long
   * @return the token
   */
  Mono<Secret> createRoomToken(RoomId room, TokenSpec spec);

  /**
   * Asks Agora for a token for one room.
   *
   * @param room the room, created with the same access keys
   * @param spec fills in for whom and for how long
   * @return the token
   * @see #createRoomToken(RoomId, TokenSpec)
   */
  default Mono<Secret> createRoomToken(RoomId room, Consumer<TokenSpecBuilder> spec) {
    return Specs.filled(TokenSpec::builder, spec, TokenSpecBuilder::build)
        .flatMap(built -> createRoomToken(room, built));
  }

  /**
   * Asks Agora for a token for one conversion. Never repeated once sent; a token whose answer was
   * lost harms nobody.
   *
   * @param conversion the conversion
   * @param spec for whom and for how long
   * @return the token
   */
  Mono<Secret> createTaskToken(ConversionId conversion, TokenSpec spec);

  /**
   * Asks Agora for a token for one conversion.
   *
   * @param conversion the conversion
   * @param spec fills in for whom and for how long
   * @return the token
   * @see #createTaskToken(ConversionId, TokenSpec)
   */
  default Mono<Secret> createTaskToken(ConversionId conversion, Consumer<TokenSpecBuilder> spec) {
    return Specs.filled(TokenSpec::builder, spec, TokenSpecBuilder::build)
        .flatMap(built -> createTaskToken(conversion, built));
  }

  /**
   * Creates a room. Never repeated once sent, for each time makes a room of its own: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} look for it in {@link #rooms()}.
   *
   * @param spec what room
   * @return the new room
   */
  Mono<Room> createRoom(RoomSpec spec);

  /**
   * Creates a room.
   *
   * @param spec fills in what room
   * @return the new room
   * @see #createRoom(RoomSpec)
   */
  default Mono<Room> createRoom(Consumer<RoomSpecBuilder> spec) {
    return Specs.filled(RoomSpec::builder, spec, RoomSpecBuilder::build).flatMap(this::createRoom);
  }

  /**
   * A room. Safe to repeat.
   *
   * @param id the room
   * @return the room; fails with {@code NotFound} if there is none
   */
  Mono<Room> room(RoomId id);

  /**
   * Every room, 100 a page as they are asked for. Safe to repeat.
   *
   * @return the rooms; completes after the last
   */
  default PagedFlux<Room> rooms() {
    return rooms(100);
  }

  /**
   * Every room, page by page as they are asked for. Safe to repeat. Agora repeats the last room of
   * a page as the first of the next, which is left out here; so is the room that {@link
   * PagedFlux#from} names.
   *
   * @param pageSize how many rooms a call asks for, 2 to 1000
   * @return the rooms; completes after the last
   * @throws IllegalArgumentException if the page size is out of range
   */
  PagedFlux<Room> rooms(int pageSize);

  /**
   * Removes everybody from a room and keeps everybody out. Idempotent. Takes the role of an
   * administrator.
   *
   * @param id the room
   * @return the room as it is then
   */
  Mono<Room> ban(RoomId id);

  /**
   * Opens a room again. Idempotent. Takes the role of an administrator.
   *
   * @param id the room
   * @return the room as it is then
   */
  Mono<Room> unban(RoomId id);

  /**
   * The paths of all scenes in the directory that the room shows. Safe to repeat.
   *
   * @param room the room
   * @return the paths; completes after the last
   */
  Flux<String> scenes(RoomId room);

  /**
   * The paths of all scenes in a directory. Safe to repeat.
   *
   * @param room the room
   * @param directory the path of the directory, which begins with a slash
   * @return the paths; completes after the last
   * @throws IllegalArgumentException if the path does not begin with a slash
   */
  Flux<String> scenes(RoomId room, String directory);

  /**
   * Adds scenes. Never repeated once sent: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} look for them in {@link #scenes(RoomId,
   * String)}.
   *
   * @param room the room
   * @param spec which scenes, and where
   * @return completes empty when they are there
   */
  Mono<Void> addScenes(RoomId room, ScenesSpec spec);

  /**
   * Adds scenes.
   *
   * @param room the room
   * @param spec fills in which scenes, and where
   * @return completes empty when they are there
   * @see #addScenes(RoomId, ScenesSpec)
   */
  default Mono<Void> addScenes(RoomId room, Consumer<ScenesSpecBuilder> spec) {
    return Specs.filled(ScenesSpec::builder, spec, ScenesSpecBuilder::build)
        .flatMap(built -> addScenes(room, built));
  }

  /**
   * Shows another scene. Idempotent. Takes the role of an administrator.
   *
   * @param room the room
   * @param scene the path of the scene, which begins with a slash
   * @return the path of the scene that is shown then
   * @throws IllegalArgumentException if the path does not begin with a slash
   */
  Mono<String> switchScene(RoomId room, String scene);

  /**
   * Takes a screenshot of a scene into the storage that Agora Console has for the project. Agora
   * deprecates it in favour of its client SDKs. Idempotent: the picture is written again.
   *
   * @param room the room
   * @param spec which scene, and how large
   * @return where the picture is
   */
  Mono<Screenshot> screenshot(RoomId room, ScreenshotSpec spec);

  /**
   * Takes a screenshot of a scene.
   *
   * @param room the room
   * @param spec fills in which scene, and how large
   * @return where the picture is
   * @see #screenshot(RoomId, ScreenshotSpec)
   */
  default Mono<Screenshot> screenshot(RoomId room, Consumer<ScreenshotSpecBuilder> spec) {
    return Specs.filled(ScreenshotSpec::builder, spec, ScreenshotSpecBuilder::build)
        .flatMap(built -> screenshot(room, built));
  }

  /**
   * Takes a screenshot of every scene in a directory. Agora deprecates it in favour of its client
   * SDKs. Idempotent: the pictures are written again.
   *
   * @param room the room
   * @param spec which directory, and how large
   * @return where each picture is; completes after the last
   */
  Flux<Screenshot> screenshots(RoomId room, ScreenshotSpec spec);

  /**
   * Takes a screenshot of every scene in a directory.
   *
   * @param room the room
   * @param spec fills in which directory, and how large
   * @return where each picture is; completes after the last
   * @see #screenshots(RoomId, ScreenshotSpec)
   */
  default Flux<Screenshot> screenshots(RoomId room, Consumer<ScreenshotSpecBuilder> spec) {
    return Specs.filled(ScreenshotSpec::builder, spec, ScreenshotSpecBuilder::build)
        .flatMapMany(built -> screenshots(room, built));
  }

  /**
   * Converts a file: starts the conversion and asks for its progress by {@link
   * WhiteboardSettings#conversionPolling()} until it has ended. If the subscriber cancels, or a
   * question fails, before it has, the conversion is cancelled. Every subscription is a conversion
   * of its own, which Agora bills.
   *
   * @param spec which file, and into what
   * @return every answer, the finished conversion last; fails with {@link
   *     ConversionFailedException} if it has failed
   */
  Flux<Conversion> convert(ConversionSpec spec);

  /**
   * Converts a file.
   *
   * @param spec fills in which file, and into what
   * @return every answer, the finished conversion last
   * @see #convert(ConversionSpec)
   */
  default Flux<Conversion> convert(Consumer<ConversionSpecBuilder> spec) {
    return Specs.filled(ConversionSpec::builder, spec, ConversionSpecBuilder::build)
        .flatMapMany(this::convert);
  }

  /**
   * Puts a conversion into the queue. Never repeated once sent: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} look for it in {@link #conversions()}.
   *
   * @param spec which file, and into what
   * @return the conversion, which {@link #conversion} tells of for seven days
   */
  Mono<StartedConversion> startConversion(ConversionSpec spec);

  /**
   * Puts a conversion into the queue.
   *
   * @param spec fills in which file, and into what
   * @return the conversion
   * @see #startConversion(ConversionSpec)
   */
  default Mono<StartedConversion> startConversion(Consumer<ConversionSpecBuilder> spec) {
    return Specs.filled(ConversionSpec::builder, spec, ConversionSpecBuilder::build)
        .flatMap(this::startConversion);
  }

  /**
   * How far a conversion of the last seven days is. Safe to repeat. Takes its task token.
   *
   * @param id the conversion
   * @return the conversion, also if it has failed; fails with {@code NotFound} if there is none
   */
  Mono<Conversion> conversion(ConversionId id);

  /**
   * The conversions that wait or are being carried out. Safe to repeat. Agora gives them all at
   * once, not in pages.
   *
   * @return the conversions; completes after the last
   */
  Flux<QueuedConversion> conversions();

  /**
   * Cancels a conversion. Idempotent, but a second time Agora answers that there is none, or that
   * it could not; where that is the answer to a repeated attempt, it is cancelled or over.
   *
   * @param id the conversion
   * @return completes empty when it is cancelled; fails with {@code Conflict} if Agora could not
   */
  Mono<Void> cancelConversion(ConversionId id);

  /**
   * Moves a conversion that waits within the queue. Idempotent. Its path is one of two: {@link
   * PriorityPath}.
   *
   * @param id the conversion
   * @param priority to the front or to the back
   * @return completes empty when it is moved; fails with {@code Conflict} if it waits no more
   */
  Mono<Void> prioritize(ConversionId id, ConversionPriority priority);
}
