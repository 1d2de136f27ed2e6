package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something has happened in a channel. Events may come late and in another order; those of one user
 * are put in order by {@code clientSeq}.
 *
 * @see <a
 *     href="https://docs.agora.io/en/video-calling/advanced-features/receive-notifications">Channel
 *     event types</a>
 */
public sealed interface RtcEvent extends NotificationEvent {

  /** A live broadcast's host joins: {@value}. */
  int HOST_JOINED = 103;

  /** A live broadcast's host leaves: {@value}. */
  int HOST_LEFT = 104;

  /** One of a live broadcast's audience joins: {@value}. */
  int AUDIENCE_JOINED = 105;

  /** One of a live broadcast's audience leaves: {@value}. */
  int AUDIENCE_LEFT = 106;

  /** A user joins a channel in the communication profile: {@value}. */
  int USER_JOINED = 107;

  /** A user leaves a channel in the communication profile: {@value}. */
  int USER_LEFT = 108;

  /** One of the audience becomes a host: {@value}. */
  int BECAME_HOST = 111;

  /** A host becomes one of the audience: {@value}. */
  int BECAME_AUDIENCE = 112;

  /**
   * The channel's name.
   *
   * @return the name
   */
  String channel();

  /**
   * When it happened.
   *
   * @return the moment, to the second
   */
  Instant at();

  /**
   * The first user has joined (101).
   *
   * @param channel the channel's name
   * @param at when, to the second
   */
  record ChannelCreated(
      @JsonProperty("channelName") String channel,
      @JsonProperty("ts") @WireUnit(ChronoUnit.SECONDS) Instant at)
      implements RtcEvent {}

  /**
   * The last user has left (102).
   *
   * @param channel the channel's name
   * @param at when, to the second
   * @param lastUid the user who left last; if several did at once, each may be told of
   */
  record ChannelDestroyed(
      @JsonProperty("channelName") String channel,
      @JsonProperty("ts") @WireUnit(ChronoUnit.SECONDS) Instant at,
      @Nullable Long lastUid)
      implements RtcEvent {}

  /**
   * A user has joined (103, 105, 107: the notification's type tells as what).
   *
   * @param channel the channel's name
   * @param at when, to the second
   * @param uid the user
   * @param account the user's account, null for none
   * @param platform 1 Android, 2 iOS, 5 Windows, 6 Linux, 7 web, 8 macOS, 0 another; null if not
   *     told
   * @param clientType on Linux, what the user is: 3 on-premise recording, 8 an applet, 10 Cloud
   *     Recording; null if not told
   * @param clientSeq puts the events of one user in order, null if not told
   */
  record UserJoined(
      @JsonProperty("channelName") String channel,
      @JsonProperty("ts") @WireUnit(ChronoUnit.SECONDS) Instant at,
      long uid,
      @Nullable String account,
      @Nullable Integer platform,
      @Nullable Integer clientType,
      @Nullable Long clientSeq)
      implements RtcEvent {}

  /**
   * A user has left (104, 106, 108: the notification's type tells as what).
   *
   * @param channel the channel's name
   * @param at when, to the second
   * @param uid the user
   * @param account the user's account, null for none
   * @param platform as in {@link UserJoined}
   * @param clientType as in {@link UserJoined}
   * @param clientSeq puts the events of one user in order, null if not told
   * @param reason 1 normally, 2 timed out, 3 for want of permission, 4 by a server that balances
   *     its load, 5 came with another device, 9 and 10 to connect again, 999 comes and goes too
   *     often: ban that user after 60 s, 0 another; null if not told
   * @param duration how long the user was there, whole seconds; null if not told
   */
  record UserLeft(
      @JsonProperty("channelName") String channel,
      @JsonProperty("ts") @WireUnit(ChronoUnit.SECONDS) Instant at,
      long uid,
      @Nullable String account,
      @Nullable Integer platform,
      @Nullable Integer clientType,
      @Nullable Long clientSeq,
      @Nullable Integer reason,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration duration)
      implements RtcEvent {}

  /**
   * A user has another role in a live broadcast (111, 112: the notification's type tells which).
   *
   * @param channel the channel's name
   * @param at when, to the second
   * @param uid the user
   * @param account the user's account, null for none
   * @param clientSeq puts the events of one user in order, null if not told
   */
  record RoleChanged(
      @JsonProperty("channelName") String channel,
      @JsonProperty("ts") @WireUnit(ChronoUnit.SECONDS) Instant at,
      long uid,
      @Nullable String account,
      @Nullable Long clientSeq)
      implements RtcEvent {}
}
