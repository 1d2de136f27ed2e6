package io.github.agoraflux.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/**
 * Proves that the guards of this build are awake in a module's test JVM. A module takes them over
 * with one line: {@code class GuardsTest implements TestJvmGuards {}}.
 */
public interface TestJvmGuards {

  /** A thread that must not block is stopped when it does. */
  @Test
  @DisplayName("BlockHound stops a blocking call on a non-blocking thread")
  default void blockHoundStopsBlockingCalls() {
    Mono<Void> blocking =
        Mono.<Void>fromRunnable(TestJvmGuards::sleepBriefly).subscribeOn(Schedulers.parallel());

    StepVerifier.create(blocking)
        .expectError(BlockingOperationError.class)
        .verify(Duration.ofSeconds(10));
  }

  /** A thread that may block is left alone, so that the guard above proves what it says. */
  @Test
  @DisplayName("BlockHound lets a blocking call pass on a thread made for it")
  default void blockHoundLetsBlockingThreadsBlock() {
    Mono<Void> blocking =
        Mono.<Void>fromRunnable(TestJvmGuards::sleepBriefly)
            .subscribeOn(Schedulers.boundedElastic());

    StepVerifier.create(blocking).expectComplete().verify(Duration.ofSeconds(10));
  }

  /** Every buffer is tracked, and what leaks fails the run. */
  @Test
  @DisplayName("Every buffer is tracked and its leak recorded")
  default void leaksAreRecorded() {
    assertThat(BufferLeaks.installed()).isTrue();

    var buffer = UnpooledByteBufAllocator.DEFAULT.buffer(1);
    assertThat(buffer.getClass().getSimpleName()).contains("LeakAware");
    buffer.release();
  }

  private static void sleepBriefly() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
