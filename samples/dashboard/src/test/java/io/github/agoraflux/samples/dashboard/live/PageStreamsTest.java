package io.github.agoraflux.samples.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.samples.dashboard.DashboardProperties;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

@DisplayName("The pages that are open")
class PageStreamsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration BEAT = Duration.ofSeconds(15);

  private final AtomicReference<PageStreams> pages = new AtomicReference<>();
  private final AtomicReference<String> name = new AtomicReference<>("");

  private PageStreams opened() {
    AtomicInteger number = new AtomicInteger();
    Latest<Integer> numbers =
        new Latest<>(
            Mono.fromSupplier(number::incrementAndGet),
            Duration.ofMillis(1),
            Schedulers.parallel());
    DashboardProperties properties =
        new DashboardProperties(SECOND, SECOND, SECOND, SECOND, SECOND, false, BEAT, Set.of());
    pages.set(new PageStreams(List.of(Widget.whole("numbers", numbers)), properties));
    return pages.get();
  }

  private void greeted(ServerSentEvent<Object> event) {
    assertThat(event.event()).isEqualTo("hello");
    assertThat(event.data()).isInstanceOf(PageStreams.Hello.class);
    PageStreams.Hello hello = (PageStreams.Hello) event.data();
    assertThat(hello.beat()).isEqualTo(BEAT.toMillis());
    name.set(hello.stream());
  }

  @Test
  @DisplayName("hear from the server without news and without asking for it")
  void beats() {
    StepVerifier.withVirtualTime(() -> opened().open(), 100)
        .assertNext(this::greeted)
        .thenAwait(SECOND)
        .expectNextCount(Demand.WINDOW)
        .expectNoEvent(BEAT.minus(SECOND).minusMillis(1))
        .thenAwait(Duration.ofMillis(1))
        .expectNextMatches(event -> "beat".equals(event.event()))
        .expectNoEvent(BEAT.minusMillis(1))
        .thenAwait(Duration.ofMillis(1))
        .expectNextMatches(event -> "beat".equals(event.event()))
        .then(() -> pages.get().grant(name.get(), Demand.WINDOW))
        .thenAwait(SECOND)
        .expectNextCount(Demand.WINDOW)
        .then(() -> assertThat(pages.get().size()).isEqualTo(1))
        .thenCancel()
        .verify();
    assertThat(pages.get().size()).isZero();
    assertThat(pages.get().grant(name.get(), 1)).isFalse();
  }
}
