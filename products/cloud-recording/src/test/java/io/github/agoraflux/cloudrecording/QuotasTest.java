package io.github.agoraflux.cloudrecording;

import static io.github.agoraflux.limit.QuotaScope.APP;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The documented rate, and what may be repeated. */
class QuotasTest {

  private static final List<Operation.Template<?>> CALLED = new CopyOnWriteArrayList<>();

  private static Wire<CloudRecording> wire;

  @BeforeAll
  static void open() {
    wire =
        new Wire<>(
            CloudRecording::over,
            settings -> {},
            client ->
                client
                    .failover(failover -> failover.waits(List.of(Duration.ofMillis(1))))
                    .filter(
                        next ->
                            call -> {
                              CALLED.add(call.operation().template());
                              return next.exchange(call);
                            }));
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @BeforeEach
  void reset() {
    wire.reset();
    CALLED.clear();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void sharesOneRateWithAllOthers(String verb) {
    wire.agora().faults().inject("*", Fault.status(404), 1);

    StepVerifier.create(Flux.from(Verbs.of(verb).apply(wire.product())))
        .verifyError(AgoraException.class);

    assertThat(CALLED).extracting(Operation.Template::id).containsOnly("cloud-recording." + verb);
    assertThat(CALLED.get(0).quotas())
        .containsExactly(APP.permits(10).perSecond().sharedAs("cloud-recording"));
  }

  /** What comes of the repeat does not matter here: there is no such recording. */
  @ParameterizedTest
  @MethodSource("verbs")
  void isRepeatedAfterALostAnswerUnlessItAcquires(String verb) {
    boolean acquires = verb.equals("acquire");
    wire.agora().faults().inject("*", Fault.resetAfterRead(), 1);

    StepVerifier.create(Flux.from(Verbs.of(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure -> assertThat(failure instanceof OutcomeUnknownException).isEqualTo(acquires));

    assertThat(wire.agora().journal().count("cloud-recording." + verb)).isEqualTo(acquires ? 1 : 2);
  }

  static Stream<String> verbs() {
    return Verbs.NAMES.stream();
  }
}
