package io.github.agoraflux.notifications;

import io.github.agoraflux.value.Check;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** The latest ids, in bounded memory: one that was removed keeps its place in the queue. */
final class RecentNotices implements NoticeLog {

  private record Noted(String id, long number) {}

  private final int capacity;
  private final Map<String, Long> known = new ConcurrentHashMap<>();
  private final Queue<Noted> inOrder = new ConcurrentLinkedQueue<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final AtomicLong numbers = new AtomicLong();

  RecentNotices(int capacity) {
    this.capacity = Check.range("capacity", capacity, 1, Integer.MAX_VALUE);
  }

  @Override
  public Mono<Boolean> add(String noticeId) {
    return Mono.fromSupplier(() -> note(noticeId));
  }

  @Override
  public Mono<Void> remove(String noticeId) {
    return Mono.fromRunnable(() -> known.remove(noticeId));
  }

  private boolean note(String noticeId) {
    long number = numbers.incrementAndGet();
    if (known.putIfAbsent(noticeId, number) != null) {
      return false;
    }
    inOrder.add(new Noted(noticeId, number));
    if (queued.incrementAndGet() > capacity) {
      forgetOldest();
    }
    return true;
  }

  private void forgetOldest() {
    Noted oldest = inOrder.poll();
    if (oldest != null) {
      queued.decrementAndGet();
      known.remove(oldest.id, oldest.number);
    }
  }

  int size() {
    return known.size();
  }
}
