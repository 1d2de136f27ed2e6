package io.github.agoraflux.cloudrecording;

import static io.github.agoraflux.limit.QuotaScope.APP;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented rate, what may be repeated, and when. */
class QuotasTest {

  private static final Map<String, List<Long>> SECONDS =
      Map.of("start", List.of(3L, 6L, 9L), "query", List.of(5L, 10L, 15L));

  @RegisterExtension
  static final Wire<CloudRecording> wire =
      new Wire<>(
          CloudRecording::over,
          settings -> {},
          client -> client.failover(failover -> failover.waits(List.of(Duration.ofMillis(1)))));

  @ParameterizedTest
  @MethodSource("verbs")
  void sharesOneRateWithAllOthers(String verb) {
    Operation.Template<?> called = wire.calledBy(Verbs.of(verb));

    assertThat(called.id()).isEqualTo("cloud-recording." + verb);
    assertThat(called.quotas())
        .containsExactly(APP.permits(10).perSecond().sharedAs("cloud-recording"));
    assertThat(called.waits())
        .extracting(Duration::toSeconds)
        .isEqualTo(SECONDS.getOrDefault(verb, List.of()));
  }

  static Stream<String> verbs() {
    return Verbs.ALL.keySet().stream().sorted();
  }

  @TestFactory
  Stream<DynamicTest> isRepeatedAfterALostAnswerUnlessItAcquires() {
    return StatusTests.of("cloud-recording", Verbs.ALL, Set.of("acquire"))
        .repeatedOver(() -> wire, Fault.resetAfterRead());
  }
}
