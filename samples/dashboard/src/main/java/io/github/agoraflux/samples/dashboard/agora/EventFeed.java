package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.queue.ReadOnceQueue;
import io.github.agoraflux.samples.dashboard.DashboardProperties;
import io.github.agoraflux.signaling.ChannelEvent;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.signaling.UserEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What happens: who comes and goes, as Signaling's queues tell once, and what is done here. The
 * queues are emptied in one place, and every page reads the same history. They are left alone
 * unless {@code dashboard.drain-events} says otherwise, lest an application misses its own events.
 */
@Component
public class EventFeed {

  private static final int KEPT = 100;
  private static final int AT_A_TIME = 100;

  /**
   * Something that has happened.
   *
   * @param number counts the entries from 1
   * @param at when it happened
   * @param kind {@code login}, {@code logout}, {@code join}, {@code leave} or {@code note}
   * @param text the rest
   */
  public record Entry(long number, Instant at, String kind, String text) {}

  private final ReadOnceQueue<UserEvent> users;
  private final ReadOnceQueue<ChannelEvent> channels;
  private final boolean draining;
  private final AtomicReference<List<Entry>> history = new AtomicReference<>(List.of());

  EventFeed(Signaling signaling, DashboardProperties properties) {
    this.users = signaling.userEvents();
    this.channels = signaling.channelEvents();
    this.draining = properties.drainEvents();
    if (!draining) {
      note("who comes and goes is not read, for that would take it from others");
    }
  }

  /**
   * Empties the queues if that is allowed, else asks nothing. What was read is kept even if the
   * next read fails, since it is told once.
   *
   * @return the latest entries, oldest first
   */
  public Mono<List<Entry>> look() {
    return draining ? Mono.defer(this::read) : Mono.fromSupplier(history::get);
  }

  private Mono<List<Entry>> read() {
    List<Entry> heard = new ArrayList<>();
    return Flux.concatDelayError(
            users.drain().take(AT_A_TIME).map(EventFeed::entry),
            channels.drain().take(AT_A_TIME).map(EventFeed::entry))
        .doOnNext(heard::add)
        .doOnTerminate(() -> remember(heard))
        .then(Mono.fromSupplier(history::get));
  }

  /**
   * Notes what was done here.
   *
   * @param text what
   */
  public void note(String text) {
    remember(List.of(new Entry(0, Instant.now(), "note", text)));
  }

  static List<Entry> entriesSince(@Nullable List<Entry> seen, List<Entry> now) {
    long last = seen == null || seen.isEmpty() ? 0 : seen.get(seen.size() - 1).number();
    return now.stream().filter(entry -> entry.number() > last).toList();
  }

  private void remember(List<Entry> more) {
    List<Entry> inOrder = more.stream().sorted(Comparator.comparing(Entry::at)).toList();
    history.updateAndGet(known -> inOrder.isEmpty() ? known : with(known, inOrder));
  }

  private static List<Entry> with(List<Entry> known, List<Entry> more) {
    long number = known.isEmpty() ? 0 : known.get(known.size() - 1).number();
    List<Entry> all = new ArrayList<>(known);
    for (Entry entry : more) {
      all.add(new Entry(++number, entry.at(), entry.kind(), entry.text()));
    }
    return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
  }

  private static Entry entry(UserEvent event) {
    return new Entry(0, event.at(), kind(event.type().value()), event.userId());
  }

  private static Entry entry(ChannelEvent event) {
    String text = event.userId() + " in " + event.channel();
    return new Entry(0, event.at(), kind(event.type().value()), text);
  }

  private static String kind(String type) {
    return type.toLowerCase(Locale.ROOT);
  }
}
