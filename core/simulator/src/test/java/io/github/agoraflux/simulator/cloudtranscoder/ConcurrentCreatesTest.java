package io.github.agoraflux.simulator.cloudtranscoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.cloudtranscoder.Tasks.Outcome;
import io.github.agoraflux.simulator.cloudtranscoder.Tasks.Started;
import io.github.agoraflux.simulator.cloudtranscoder.Tasks.Taken;
import io.github.agoraflux.simulator.product.BuilderTokens.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** Creates that arrive at the same time. */
class ConcurrentCreatesTest {

  private static final int CREATES = 8;
  private static final String INSTANCE = "show68";

  private final Tasks tasks = new Tasks(new ManualTime(Instant.parse("2026-01-02T03:04:05Z")));
  private final ExecutorService callers = Executors.newFixedThreadPool(CREATES);

  @AfterEach
  void close() {
    callers.shutdownNow();
  }

  @RepeatedTest(50)
  @DisplayName("With one token, one starts the task and the others meet it")
  void oneToken() throws Exception {
    Grant grant = tasks.tokens().grant(INSTANCE);

    assertOneStarted(atOnce(() -> grant));
  }

  @RepeatedTest(50)
  @DisplayName("With a token each for one instance, one starts its task and the others meet it")
  void oneInstance() throws Exception {
    assertOneStarted(atOnce(() -> tasks.tokens().grant(INSTANCE)));
  }

  private List<Outcome> atOnce(Supplier<Grant> grants) throws Exception {
    CountDownLatch ready = new CountDownLatch(CREATES);
    List<Future<Outcome>> pending = new ArrayList<>();
    for (int i = 0; i < CREATES; i++) {
      Grant grant = grants.get();
      pending.add(
          callers.submit(
              () -> {
                ready.countDown();
                ready.await();
                return tasks.start(grant, Map.of());
              }));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> each : pending) {
      outcomes.add(each.get());
    }
    return outcomes;
  }

  private void assertOneStarted(List<Outcome> outcomes) {
    assertThat(tasks.all()).hasSize(1);
    Task task = tasks.all().get(0);
    assertThat(outcomes).containsOnlyOnce(new Started(task));
    assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(CREATES - 1);
    assertThat(outcomes)
        .allMatch(each -> each.equals(new Started(task)) || each.equals(new Taken(task)));
  }
}
