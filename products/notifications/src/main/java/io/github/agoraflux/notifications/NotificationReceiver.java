package io.github.agoraflux.notifications;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * A webhook that hands over what is genuine and new, and says how to answer the request. Agora
 * sends a notification again, up to three times, unless it is answered with 200 within 10 seconds:
 * so let the work be short, or only store what came.
 *
 * <p>Delivery is at least once: work that fails is answered with 500, and the notification counts
 * as new when it comes again. One that comes again while the first is being dealt with waits for
 * the same work and has the same answer. Work is cancelled when the last request that waits for it
 * is, as servers do when Agora closes the connection; the notification counts as new then too.
 * Failures are logged as warnings of the category {@code io.github.agoraflux}, with the
 * notification's id and without what it says.
 *
 * <p>Requests are brought together within this receiver alone. Where several processes share a
 * {@link NoticeLog}, one that finds a notification noted answers with 200 although the other may
 * still fail: there, let the work be to store what came.
 *
 * <p>Events may come in any order, and not at all.
 */
public final class NotificationReceiver {

  private final Webhook webhook;
  private final NoticeLog log;
  private final Function<Notification, ? extends Publisher<?>> work;
  private final ConcurrentMap<String, Delivery> underWay = new ConcurrentHashMap<>();

  private NotificationReceiver(
      Webhook webhook, NoticeLog log, Function<Notification, ? extends Publisher<?>> work) {
    this.webhook = webhook;
    this.log = log;
    this.work = work;
  }

  /**
   * A receiver.
   *
   * @param webhook verifies and decodes
   * @param log tells what is new
   * @param work what to do with each notification; it is done when it completes
   * @return the receiver
   */
  public static NotificationReceiver of(
      Webhook webhook, NoticeLog log, Function<Notification, ? extends Publisher<?>> work) {
    return new NotificationReceiver(webhook, log, work);
  }

  /**
   * Receives a request.
   *
   * @param body the raw bytes of its body, as they were received
   * @param headers finds a header's value by its name, whatever the case; null if there is none
   * @return the HTTP status to answer with, and a JSON body of one's choice: 200 if the work is or
   *     was done, {@link Reception.Reason#status} if the request is refused, 500 if the work or the
   *     log fails
   */
  public Mono<Integer> receive(byte[] body, Function<String, @Nullable String> headers) {
    return Mono.defer(
        () -> {
          Reception reception = webhook.receive(body, headers);
          return reception instanceof Reception.Genuine genuine
              ? deal(genuine.notification())
              : Mono.just(((Reception.Refused) reception).reason().status());
        });
  }

  private Mono<Integer> deal(Notification notification) {
    return underWay
        .computeIfAbsent(
            notification.noticeId(),
            id -> new Delivery(notification, log, work, () -> underWay.remove(id)))
        .join();
  }
}
