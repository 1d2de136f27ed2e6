package io.github.agoraflux.notifications;

import reactor.core.publisher.Mono;

/**
 * Remembers which notifications have come, for Agora may send one several times. Several processes
 * that share a webhook need one that they share, such as a table or a cache with an expiry; Agora
 * sends a notification again within minutes.
 */
public interface NoticeLog {

  /**
   * Notes a notification.
   *
   * @param noticeId its id
   * @return true if it was not noted yet, false if it was
   */
  Mono<Boolean> add(String noticeId);

  /**
   * Forgets a notification that could not be dealt with, so that it counts as new when it is sent
   * again.
   *
   * @param noticeId its id
   * @return completes when it is forgotten; one that was never noted is no failure
   */
  Mono<Void> remove(String noticeId);

  /**
   * A log in this process's memory.
   *
   * @param capacity how many ids it remembers, at least 1; the oldest is forgotten first
   * @return an empty log
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  static NoticeLog inMemory(int capacity) {
    return new RecentNotices(capacity);
  }
}
