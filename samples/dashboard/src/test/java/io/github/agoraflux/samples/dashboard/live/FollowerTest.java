package io.github.agoraflux.samples.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("What a page has seen of a part")
class FollowerTest {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final AtomicReference<List<Integer>> numbers = new AtomicReference<>(List.of(1, 2));

  /** A page is told what it has not seen yet. */
  private final Follower<List<Integer>> follower =
      new Follower<>(
          new Widget<>(
              "numbers",
              new Latest<>(Mono.fromSupplier(numbers::get), INTERVAL, clock),
              (seen, now) -> now.subList(seen == null ? 0 : seen.size(), now.size())));

  private Supplier<ServerSentEvent<Object>> next() {
    AtomicReference<Supplier<ServerSentEvent<Object>>> offered = new AtomicReference<>();
    follower.next().subscribe(offered::set);
    clock.advanceTimeBy(INTERVAL);
    return Objects.requireNonNull(offered.get());
  }

  private static Object told(ServerSentEvent<Object> event) {
    return Objects.requireNonNull(((Follower.News) Objects.requireNonNull(event.data())).value());
  }

  @Test
  @DisplayName("is what was taken: what another part's news came before is told with the next")
  void leftNewsAreToldLater() {
    next();
    assertThat(told(next().get())).isEqualTo(List.of(1, 2));

    numbers.set(List.of(1, 2, 3));
    next();
    assertThat(told(next().get())).isEqualTo(List.of(3));

    numbers.set(List.of(1, 2, 3, 4));
    assertThat(told(next().get())).isEqualTo(List.of(4));
  }
}
