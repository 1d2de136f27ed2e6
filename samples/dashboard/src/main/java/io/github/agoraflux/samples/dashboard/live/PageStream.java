package io.github.agoraflux.samples.dashboard.live;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The events of one page. Each permit of the page's demand fetches one: the next news of any part,
 * the parts taking turns. Without a permit nothing waits, so nothing is asked for.
 */
final class PageStream {

  private final String id;
  private final Demand demand = new Demand();
  private final List<Follower<?>> followers;

  /** Which part is first in turn; the stream takes one event at a time. */
  private int first;

  PageStream(List<Widget<?>> widgets) {
    // Only a name; what is random enough for a secret may be waited for, which no event loop may.
    ThreadLocalRandom random = ThreadLocalRandom.current();
    this.id = new UUID(random.nextLong(), random.nextLong()).toString();
    this.followers = widgets.stream().<Follower<?>>map(Follower::new).toList();
  }

  String id() {
    return id;
  }

  void grant(int events) {
    demand.grant(events);
  }

  Flux<ServerSentEvent<Object>> events() {
    return demand.permits().concatMap(permit -> next(), 0);
  }

  private Mono<ServerSentEvent<Object>> next() {
    return Mono.defer(() -> Mono.firstWithValue(turns())).map(Supplier::get);
  }

  private List<Mono<Supplier<ServerSentEvent<Object>>>> turns() {
    int begin = first++;
    return IntStream.range(0, followers.size())
        .mapToObj(turn -> followers.get(Math.floorMod(begin + turn, followers.size())))
        .<Mono<Supplier<ServerSentEvent<Object>>>>map(Follower::next)
        .toList();
  }
}
