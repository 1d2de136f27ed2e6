package io.github.agoraflux.samples.dashboard.agora;

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The conversions that wait or are carried out, and the last that have ended. */
@Component
public class ConversionDesk {

  private static final int LOOKED_AT = 12;
  private static final int ENDED_SHOWN = 4;
  private static final int AT_ONCE = 4;

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
   * Asks how far the conversions are.
   *
   * @return those that go on, and the last that have ended; the newest first
   */
  public Mono<List<ConversionView>> look() {
    Flux<String> waiting =
        whiteboard.conversions().map(QueuedConversion::id).map(ConversionId::value);
    Flux<String> underWay = Flux.defer(() -> Flux.fromIterable(going()));
    return Flux.concat(underWay, waiting)
        .distinct()
        .take(LOOKED_AT)
        .flatMapSequential(id -> whiteboard.conversion(ConversionId.of(id)), AT_ONCE)
        .doOnNext(this::note)
        .then(Mono.fromSupplier(this::views));
  }

  private void note(Conversion now) {
    known.compute(
        now.id().value(),
        (id, was) ->
            was == null
                ? new Known(count.incrementAndGet(), ConversionView.of(now, id))
                : new Known(was.number(), ConversionView.of(now, was.view().file())));
  }

  private Stream<ConversionView> newestFirst() {
    return known.values().stream()
        .sorted(Comparator.comparingLong(Known::number).reversed())
        .map(Known::view);
  }

  private List<String> going() {
    return newestFirst().filter(view -> !view.ended()).map(ConversionView::id).toList();
  }

  private List<ConversionView> views() {
    newestFirst()
        .filter(ConversionView::ended)
        .skip(ENDED_SHOWN)
        .forEach(view -> known.remove(view.id()));
    return newestFirst().toList();
  }

  /**
   * Puts a conversion into the queue.
   *
   * @param resource where the file is: a URL that Agora can reach
   * @param type {@code static} or {@code dynamic}
   * @return the conversion
   */
  public Mono<ConversionView> start(String resource, String type) {
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
