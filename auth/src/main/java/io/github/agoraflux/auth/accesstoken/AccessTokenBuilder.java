package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A token in the making: what it shall let its bearer use. The ready-made services have privileges
 * that last as long as the token; {@link #service} takes one with other times. Immutable: each
 * method returns a new builder, and each {@link #issue()} a new token.
 */
public final class AccessTokenBuilder {

  private final TokenIssuer issuer;
  private final Duration lifetime;
  private final List<Service> services;

  AccessTokenBuilder(TokenIssuer issuer, Duration lifetime, List<Service> services) {
    this.issuer = issuer;
    this.lifetime = lifetime;
    this.services = services;
  }

  /**
   * Adds Video and Voice Calling in one channel. Recorders, transcribers, converters and players
   * take such a token in their requests, made for the user id named beside it.
   *
   * @param channel the channel's name, 1 to 64 bytes
   * @param user whom the token is for
   * @param role what the user may do
   * @return a new builder
   * @throws IllegalArgumentException if the channel is blank or too long
   */
  public AccessTokenBuilder rtc(String channel, RtcUser user, RtcRole role) {
    return service(RtcService.of(channel, user).with(role, lifetime));
  }

  /**
   * Adds Signaling (RTM). The REST API of Signaling takes such a token.
   *
   * @param user the user id, 1 to 64 bytes
   * @return a new builder
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public AccessTokenBuilder rtm(String user) {
    return service(RtmService.of(user).with(Privilege.Login.LOGIN, lifetime));
  }

  /**
   * Adds Signaling (RTM) with permissions for single channels, groups and users.
   *
   * @param user the user id, 1 to 64 bytes
   * @param permissions what the user may read and write
   * @return a new builder
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public AccessTokenBuilder rtm(String user, RtmPermissions permissions) {
    return service(Rtm2Service.of(user, permissions).with(Privilege.Login.LOGIN, lifetime));
  }

  /**
   * Adds Chat for a user of the SDK.
   *
   * @param user the user id, 1 to 64 bytes
   * @return a new builder
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public AccessTokenBuilder chatUser(String user) {
    return service(ChatService.user(user).with(Privilege.Chat.USER, lifetime));
  }

  /**
   * Adds Chat for calls of its REST API.
   *
   * @return a new builder
   */
  public AccessTokenBuilder chatApp() {
    return service(ChatService.app().with(Privilege.Chat.APP, lifetime));
  }

  /**
   * Adds Flexible Classroom for a user of one room, with the Signaling and Chat that the classroom
   * needs. The Chat user id is the MD5 digest of the user's uuid. Unlike Agora's own Java builder,
   * and like its builders in other languages, this gives the Chat service its privilege.
   *
   * @param room the room's uuid, 1 to 64 bytes
   * @param user the user's uuid, 1 to 64 bytes
   * @param role the user's role in the room
   * @return a new builder
   * @throws IllegalArgumentException if an id is blank or too long
   */
  public AccessTokenBuilder educationRoomUser(String room, String user, EducationRole role) {
    return service(
            EducationService.roomUser(room, user, role)
                .with(Privilege.Education.ROOM_USER, lifetime))
        .rtm(user)
        .chatUser(ChatUserId.of(user));
  }

  /**
   * Adds Flexible Classroom for a user.
   *
   * @param user the user's uuid, 1 to 64 bytes
   * @return a new builder
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public AccessTokenBuilder educationUser(String user) {
    return service(EducationService.user(user).with(Privilege.Education.USER, lifetime));
  }

  /**
   * Adds Flexible Classroom for calls of its REST API.
   *
   * @return a new builder
   */
  public AccessTokenBuilder educationApp() {
    return service(EducationService.app().with(Privilege.Education.APP, lifetime));
  }

  /**
   * Adds Full-Path Acceleration. Its privilege is written without an end of its own, as Agora's own
   * builder does.
   *
   * @return a new builder
   */
  public AccessTokenBuilder fpa() {
    return service(FpaService.create().with(Privilege.Login.LOGIN, Duration.ZERO));
  }

  /**
   * Adds streaming, mixed and raw.
   *
   * @param channel the channel's name, 1 to 64 bytes
   * @param user whom the token is for
   * @return a new builder
   * @throws IllegalArgumentException if the channel is blank or too long
   */
  public AccessTokenBuilder streaming(String channel, RtcUser user) {
    return service(
        StreamingService.of(channel, user)
            .with(Privilege.Streaming.PUBLISH_MIXED, lifetime)
            .with(Privilege.Streaming.PUBLISH_RAW, lifetime));
  }

  /**
   * Adds Conversational AI. Its agents want {@link #rtc} and {@link #rtm} beside it.
   *
   * @return a new builder
   */
  public AccessTokenBuilder conversationalAi() {
    return service(ConversationalAiService.create());
  }

  /**
   * Adds Real-Time Speech to Text. Its agents want {@link #rtc} and {@link #rtm} beside it.
   *
   * @return a new builder
   */
  public AccessTokenBuilder speechToText() {
    return service(SpeechToTextService.create());
  }

  /**
   * Adds a service with privileges and times of your choice.
   *
   * @param service the service
   * @return a new builder
   */
  public AccessTokenBuilder service(Service service) {
    return new AccessTokenBuilder(
        issuer, lifetime, Stream.concat(services.stream(), Stream.of(service)).toList());
  }

  /**
   * Mints the token.
   *
   * @return a new token, issued now, with a salt of its own
   * @throws IllegalArgumentException if no service was added, or the clock shows a moment that
   *     tokens cannot hold
   */
  public AccessToken issue() {
    Check.that(!services.isEmpty(), "services", "be one or more", services);
    return issuer.issue(lifetime, services);
  }
}
