package io.github.agoraflux.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.testsupport.secrets.RaisedExceptions;
import io.github.agoraflux.testsupport.secrets.WatchedSecrets;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
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

  /** What no log shows cannot be searched for secrets. */
  @Test
  @DisplayName("Every log is written at TRACE")
  default void everyLogIsWritten() {
    assertThat(List.of("io.netty.handler.ssl", "reactor.netty.http", "io.github.agoraflux", "any"))
        .allSatisfy(name -> assertThat(LoggerFactory.getLogger(name).isTraceEnabled()).isTrue());
  }

  /** What is not known to be a secret cannot be searched for. */
  @Test
  @DisplayName("Every secret is watched, and every exception printed")
  default void secretsAndExceptionsAreNoted() {
    Witness witness = new Witness(UUID.randomUUID().toString());
    String secret = witness.customerSecret();
    assertThat(WatchedSecrets.contains(secret)).isTrue();

    assertThatThrownBy(witness::fail)
        .satisfies(thrown -> assertThat(RaisedExceptions.contains(thrown)).isTrue());
  }

  private static void sleepBriefly() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
