package io.github.agoraflux.spring.webhook;

import io.github.agoraflux.notifications.Notification;
import org.reactivestreams.Publisher;

/**
 * What an application does with a notification. Define a bean of this type, or several, which are
 * given each notification one after the other in the order of {@link
 * org.springframework.core.annotation.Order}.
 */
@FunctionalInterface
public interface NotificationWork {

  /**
   * Deals with a notification that is genuine and new. Agora waits 10 seconds for the answer, and
   * the work is cancelled when it waits no longer; so let the work be short, or only store what
   * came. Never block.
   *
   * @param notification what has happened
   * @return the work is done when it completes; if it fails, Agora is told so and sends the
   *     notification again, and it is given to all once more
   */
  Publisher<?> deal(Notification notification);
}
