package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.whiteboard.Conversion;
import io.github.agoraflux.whiteboard.ConversionId;
import io.github.agoraflux.whiteboard.ConversionType;
import io.github.agoraflux.whiteboard.QueuedConversion;
import io.github.agoraflux.whiteboard.Whiteboard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The conversions that wait or are carried out, and the last that have ended. */
@Component
public class ConversionDesk {

  private static final int LOOKED_AT = 12;
  private static final int ENDED_SHOWN = 4;
  private static final int AT_ONCE = 4;

  private static final Comparator<Known> OLDEST_FIRST = Comparator.comparingLong(Known::number);

  private final Whiteboard whiteboard;
  private final EventFeed feed;

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();

  /** Conversions are shown in the order in which they were first seen. */
  private record Known(long number, ConversionView view) {}

  ConversionDesk(Whiteboard whiteboard, EventFeed feed) {
    this.whiteboard = whiteboard;
    this.feed = feed;
  }

  /**
   * Asks how far the conversions are, the oldest first, for they end first. One that Agora does not
   * know any more is forgotten.
   *
   * @return those that go on, and the last that have ended; the newest first; fails when all have
   *     been asked for and one could not be
   */
  public Mono<List<ConversionView>> look() {
    Flux<String> waiting =
        whiteboard.conversions().map(QueuedConversion::id).map(ConversionId::value);
    Flux<String> underWay = Flux.defer(() -> Flux.fromIterable(going()));
    return Flux.concatDelayError(underWay, waiting)
        .distinct()
        .take(LOOKED_AT)
        .flatMapSequentialDelayError(this::ask, AT_ONCE, 1)
        .doOnNext(this::note)
        .onErrorMap(failures -> Exceptions.unwrapMultiple(failures).get(0))
        .then(Mono.fromSupplier(this::views));
  }

  private Mono<Conversion> ask(String id) {
    return whiteboard
        .conversion(ConversionId.of(id))
        .onErrorResume(
            RejectedException.NotFound.class,
            gone -> Mono.<Conversion>empty().doFirst(() -> known.remove(id)));
  }

  private void note(Conversion now) {
    known.compute(
        now.id().value(),
        (id, was) ->
            was == null
                ? new Known(count.incrementAndGet(), ConversionView.of(now, id))
                : new Known(was.number(), ConversionView.of(now, was.view().file())));
  }

  private Stream<ConversionView> inOrder(Comparator<Known> order) {
    return known.values().stream().sorted(order).map(Known::view);
  }

  private Stream<ConversionView> newestFirst() {
    return inOrder(OLDEST_FIRST.reversed());
  }

  private List<String> going() {
    return inOrder(OLDEST_FIRST).filter(view -> !view.ended()).map(ConversionView::id).toList();
  }

  private List<ConversionView> views() {
    newestFirst()
        .filter(ConversionView::ended)
        .skip(ENDED_SHOWN)
        .forEach(view -> known.remove(view.id()));
    return newestFirst().toList();
  }

  /**
   * Puts a conversion into the queue. A start that was begun is carried through even if the
   * subscriber cancels.
   *
   * @param resource where the file is: a URL that Agora can reach
   * @param type {@code static} or {@code dynamic}
   * @return the conversion
   */
  public Mono<ConversionView> start(String resource, String type) {
    return Mono.defer(() -> started(resource, type).cache());
  }

  private Mono<ConversionView> started(String resource, String type) {
    String file = resource.substring(resource.lastIndexOf('/') + 1);
    return whiteboard
        .startConversion(spec -> spec.resource(resource).type(new ConversionType(type)))
        .map(
            started ->
                new ConversionView(
                    started.id().value(), file, started.status().value(), 0, false, null))
        .doOnNext(view -> known.put(view.id(), new Known(count.incrementAndGet(), view)))
        .doOnNext(view -> feed.note("conversion of " + file + " started"));
  }
}
