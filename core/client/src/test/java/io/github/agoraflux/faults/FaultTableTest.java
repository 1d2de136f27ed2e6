package io.github.agoraflux.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.simulator.SimulatorSettings.Certificate;
import io.github.agoraflux.transport.Budgets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault against every repeatability: what the caller saw, how often the client tried, how
 * many requests arrived, how often the server acted. The expectations are in {@code
 * faults/expected.md}; what was seen is written to {@code target/fault-table.md}.
 */
@DisplayName("Whatever goes wrong")
class FaultTableTest {

  /** What a busy machine may add to a budget before anybody looks at the clock. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Expectations EXPECTED = new Expectations();
  private static final FaultTable TABLE = new FaultTable();
  private static final Map<Certificate, World> WORLDS = new EnumMap<>(Certificate.class);

  @BeforeAll
  static void start() {
    for (Certificate certificate : Certificate.values()) {
      WORLDS.put(certificate, new World(certificate));
    }
  }

  @AfterAll
  static void stop() throws IOException {
    WORLDS.values().forEach(World::close);
    WORLDS.clear();
    Files.writeString(
        Path.of("target", "fault-table.md"), TABLE.markdown(), StandardCharsets.UTF_8);
    System.out.println(TABLE.summary());
    assertThat(TABLE.lost()).as("lost").isEmpty();
    assertThat(TABLE.doubled()).as("doubled").isEmpty();
  }

  static Stream<Arguments> cells() {
    return Scenarios.all().stream()
        .flatMap(
            scenario ->
                Stream.of(Repeatability.values())
                    .map(it -> Arguments.of(scenario.name(), it, scenario)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cells")
  @DisplayName(
      "a caller is told what happened, in time, and nothing is done twice that must not be")
  void isTold(String name, Repeatability repeatability, Scenario scenario) {
    Observation seen =
        new Trial(WORLDS.get(scenario.certificate()), scenario)
            .make(repeatability, EXPECTED.requests(scenario, repeatability));
    TABLE.add(seen);
    assertThat(seen.cell()).isEqualTo(EXPECTED.cell(scenario, repeatability));
    assertThat(seen.isLost()).as("lost").isFalse();
    assertThat(seen.isDoubled()).as("doubled").isFalse();
    assertThat(seen.took()).isLessThanOrEqualTo(scenario.budgets().call().plus(GRACE));
    assertThatTheBudgetIsTheOneGiven(seen);
  }

  @Test
  @DisplayName("every expectation is one of a fault that is tried, a hundred of them statuses")
  void everyRowIsTried() {
    assertThat(Scenarios.all().stream().map(Scenario::name).collect(Collectors.toSet()))
        .isEqualTo(EXPECTED.rows());
    assertThat(Scenarios.all()).filteredOn(it -> it.name().startsWith("status ")).hasSize(100);
  }

  private static void assertThatTheBudgetIsTheOneGiven(Observation seen) {
    Throwable error =
        seen.error() instanceof OutcomeUnknownException unknown ? unknown.getCause() : seen.error();
    if (error instanceof BudgetExceededException exceeded) {
      assertThat(exceeded.budget()).isEqualTo(budget(seen.scenario().budgets(), exceeded));
    }
  }

  private static Duration budget(Budgets budgets, BudgetExceededException exceeded) {
    return switch (exceeded.phase()) {
      case QUEUE -> budgets.queue();
      case ACQUIRE -> budgets.acquire();
      case CONNECT -> budgets.connect();
      case RESPONSE -> budgets.response();
      case CALL, POLLING -> budgets.call();
    };
  }
}
