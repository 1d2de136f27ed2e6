package io.github.agoraflux.samples.dashboard.live;

import io.github.agoraflux.samples.dashboard.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Mono;

/** What one page has seen of one part. Asked for one piece of news at a time. */
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

  Mono<ServerSentEvent<Object>> next() {
    return Mono.defer(() -> widget.latest().after(seen)).map(this::told);
  }

  private ServerSentEvent<Object> told(Snapshot<T> latest) {
    T now = latest.value();
    Object value = now == null ? null : widget.view().of(seen.value(), now);
    seen = latest;
    return ServerSentEvent.<Object>builder(new News(value, latest.problem()))
        .event(widget.name())
        .build();
  }
}
