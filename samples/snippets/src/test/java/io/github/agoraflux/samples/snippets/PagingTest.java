package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.channelmanagement.Channel;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.paging.Page;
import io.github.agoraflux.paging.PagedFlux;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PagingTest extends Simulated {

  private final ChannelManagement channels = ChannelManagement.over(agora);
  private final AtomicReference<Cursor> saved = new AtomicReference<>();
  private final List<String> worked = new ArrayList<>();

  @Test
  void resumesWhereItWasStopped() {
    job(null).take(2).blockLast(PATIENCE);
    assertThat(worked).hasSize(1000);

    job(saved.get()).blockLast(PATIENCE);

    assertThat(worked).hasSize(1200).doesNotHaveDuplicates();
    assertThat(simulator.journal().count("channel-management.list-channels")).isEqualTo(3);
  }

  private Flux<Page<Channel>> job(Cursor checkpoint) {
    // snippet: paging
    PagedFlux<Channel> list = channels.channels(500);
    Flux<Page<Channel>> pages = checkpoint == null ? list.pages() : list.pages(checkpoint);
    Flux<Page<Channel>> done = pages.concatMap(page ->
        work(page.items()).then(save(page.next())).thenReturn(page), 0);
    // end
    return done;
  }

  private Mono<Void> work(List<Channel> items) {
    return Mono.fromRunnable(() -> items.forEach(channel -> worked.add(channel.name())));
  }

  private Mono<Void> save(Cursor next) {
    return Mono.fromRunnable(() -> saved.set(next));
  }

  @Test
  void readsAhead() {
    // snippet: read-ahead
    Flux<Channel> fluent = channels.channels(100).readAhead(2);         // two pages, before they are asked for
    // end

    StepVerifier.create(fluent).expectNextCount(1200).verifyComplete();
    assertThat(simulator.journal().count("channel-management.list-channels")).isEqualTo(12);
  }
}
