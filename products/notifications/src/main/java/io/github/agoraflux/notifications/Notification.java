package io.github.agoraflux.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Agora has told a webhook.
 *
 * @param noticeId the notification's id, which stays the same when it is sent again
 * @param product the product it is about
 * @param eventType the number of the type of event, by product
 * @param sentAt when it was sent, another time when it is sent again; null if not told
 * @param sid the session's id, null if not told
 * @param event what has happened
 */
public record Notification(
    String noticeId,
    ProductId product,
    int eventType,
    @Nullable Instant sentAt,
    @Nullable String sid,
    NotificationEvent event) {

  private static final String TEST_CHANNEL = "test_webhook";
  private static final long TEST_USER = 12_121_212;

  /**
   * Whether it is one that Agora Console sends to try a webhook, and nothing has happened. Whoever
   * calls a channel {@value #TEST_CHANNEL} and its user {@value #TEST_USER} sends such ones, too.
   *
   * @return true for a channel event of that channel, and of that user if it names one
   */
  public boolean isTest() {
    return event instanceof RtcEvent rtc
        && rtc.channel().equals(TEST_CHANNEL)
        && (rtc instanceof RtcEvent.ChannelCreated || TEST_USER == user(rtc));
  }

  private static long user(RtcEvent event) {
    if (event instanceof RtcEvent.UserJoined joined) {
      return joined.uid();
    }
    if (event instanceof RtcEvent.UserLeft left) {
      return left.uid();
    }
    if (event instanceof RtcEvent.RoleChanged changed) {
      return changed.uid();
    }
    Long last = event instanceof RtcEvent.ChannelDestroyed destroyed ? destroyed.lastUid() : null;
    return last == null ? TEST_USER : last;
  }
}
