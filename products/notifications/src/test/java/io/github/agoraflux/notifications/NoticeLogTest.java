package io.github.agoraflux.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What has come already, in bounded memory. */
class NoticeLogTest {

  @Test
  void knowsTheLatest() {
    RecentNotices log = new RecentNotices(2);

    StepVerifier.create(Flux.just("a", "b", "a", "c", "b", "a").concatMap(log::add))
        .expectNext(true, true, false, true, false, true)
        .verifyComplete();
  }

  @Test
  void isBoundedWhateverIsRemoved() {
    RecentNotices log = new RecentNotices(100);

    StepVerifier.create(
            Flux.range(0, 10_000)
                .map(i -> "n" + i)
                .concatMap(id -> log.add(id).then(log.remove(id)).then(log.add(id)))
                .filter(isNew -> !isNew))
        .verifyComplete();

    assertThat(log.size()).isLessThanOrEqualTo(100);
  }

  @Test
  void hasSomeRoom() {
    assertThatThrownBy(() -> NoticeLog.inMemory(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("capacity must be from 1");
  }
}
