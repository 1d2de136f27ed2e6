package io.github.agoraflux.samples.dashboard.live;

import io.github.agoraflux.samples.dashboard.problem.Problem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Mono;

/** What one page has seen of one part. */
final class Follower<T> {

  /**
   * The data of an event.
   *
   * @param value what there is; null if nothing was ever answered
   * @param problem why nothing newer is known; null if all is well
   */
  record News(@Nullable Object value, @Nullable Problem problem) {}

  private final Widget<T> widget;
  private Snapshot<T> seen = Snapshot.nothing();

  Follower(Widget<T> widget) {
    this.widget = widget;
  }

  /**
   * What comes next, to be taken at once or left: what is left is found again by the next look, so
   * nothing is lost by parts whose news come at the same time.
   */
  Mono<Supplier<ServerSentEvent<Object>>> next() {
    return Mono.defer(() -> widget.latest().after(seen)).map(latest -> () -> take(latest));
  }

  private ServerSentEvent<Object> take(Snapshot<T> latest) {
    T now = latest.value();
    Object value = now == null ? null : widget.view().of(seen.value(), now);
    seen = latest;
    return ServerSentEvent.<Object>builder(new News(value, latest.problem()))
        .event(widget.name())
        .build();
  }
}
