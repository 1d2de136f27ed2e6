package io.github.agoraflux.faults;

import static io.github.agoraflux.faults.World.ADJACENT;
import static io.github.agoraflux.faults.World.ALTERNATE;
import static io.github.agoraflux.faults.World.ALTERNATE_ADJACENT;
import static io.github.agoraflux.faults.World.PRIMARY;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.SimulatedDomain;
import io.github.agoraflux.simulator.SimulatorSettings.Certificate;
import io.github.agoraflux.transport.Budgets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that is tried, row by row of the table. */
final class Scenarios {

  private Scenarios() {}

  static List<Scenario> all() {
    return Stream.of(connections(), answers(), statuses(), passing(), hosts())
        .flatMap(scenarios -> scenarios)
        .toList();
  }

  private static Stream<Scenario> connections() {
    return Stream.of(
        Scenario.at("connection refused", agora -> agora.domain("127.0.0.1").kill()),
        Scenario.staying("reset before the request was read", Fault.resetBeforeRead()),
        Scenario.staying("reset after the request was read", Fault.resetAfterRead()),
        Scenario.staying("stall before the head", Fault.stallHeaders()).within(Scenarios::briefly),
        Scenario.staying("stall before the head, performed", Fault.stallHeaders(true))
            .within(Scenarios::briefly),
        Scenario.staying("stall in the body", Fault.stallBody()).within(Scenarios::briefly));
  }

  private static Stream<Scenario> answers() {
    return Stream.of(
        Scenario.staying("truncated JSON", Fault.truncate()),
        Scenario.staying("malformed JSON", Fault.malformedJson()),
        Scenario.staying("wrong content type", Fault.wrongContentType()),
        Scenario.staying("body of 10 GB", Fault.oversized(10_000_000_000L)),
        Scenario.staying("slow loris", Fault.slowLoris(Duration.ofMillis(100)))
            .within(budgets -> budgets.call(Duration.ofSeconds(1))),
        Scenario.staying("latency", Fault.latency(Duration.ofMillis(20))).andHealthy());
  }

  /** A hundred statuses. */
  private static Stream<Scenario> statuses() {
    return Stream.of(
            IntStream.rangeClosed(300, 309),
            IntStream.rangeClosed(400, 459),
            IntStream.rangeClosed(500, 529))
        .flatMap(IntStream::boxed)
        .map(status -> Scenario.staying(statusRow(status), Fault.status(status)));
  }

  private static String statusRow(int status) {
    return switch (status) {
      case 401, 403, 404, 408, 409, 429, 501 -> "status " + status;
      default -> "status " + status / 100 + "xx, others";
    };
  }

  private static Stream<Scenario> passing() {
    return Stream.of(
        Scenario.passing("once: reset before the request was read", Fault.resetBeforeRead()),
        Scenario.passing("once: reset after the request was read", Fault.resetAfterRead()),
        Scenario.passing("once: truncated JSON", Fault.truncate()),
        Scenario.passing("once: malformed JSON", Fault.malformedJson()),
        Scenario.passing("once: wrong content type", Fault.wrongContentType()),
        Scenario.passing("once: status 503", Fault.status(503)),
        Scenario.passing("once: rate limit", Fault.rateLimited(Duration.ZERO)));
  }

  private static Stream<Scenario> hosts() {
    return Stream.of(
        Scenario.ofDomains("expired certificate", agora -> {}).with(Certificate.EXPIRED),
        Scenario.ofDomains("wrong host name", agora -> {}).with(Certificate.WRONG_HOST),
        Scenario.ofDomains("DNS: no domain is found", all(SimulatedDomain::unresolvable)),
        Scenario.ofDomains(
                "DNS: the primary is not found", on(SimulatedDomain::unresolvable, PRIMARY))
            .andHealthy(),
        Scenario.ofDomains("all domains dead", all(SimulatedDomain::kill)),
        Scenario.ofDomains("half the domains dead", on(SimulatedDomain::kill, PRIMARY, ALTERNATE))
            .andHealthy(),
        Scenario.ofDomains(
                "half the domains silent", on(SimulatedDomain::stall, PRIMARY, ALTERNATE))
            .within(budgets -> budgets.connect(Duration.ofMillis(700)))
            .andHealthy(),
        Scenario.ofDomains("the primary resets what it has performed", Scenarios::spoilTheLastWords)
            .andHealthy(),
        Scenario.ofDomains("the primary dead, then back", on(SimulatedDomain::kill, PRIMARY))
            .until(on(SimulatedDomain::revive, PRIMARY)),
        Scenario.ofDomains("all domains dead, then back", all(SimulatedDomain::kill))
            .until(all(SimulatedDomain::revive)));
  }

  private static Budgets briefly(Budgets budgets) {
    return budgets.response(Duration.ofMillis(400)).call(Duration.ofSeconds(5));
  }

  private static void spoilTheLastWords(AgoraSimulator agora) {
    agora.faults().injectAt(PRIMARY, "*", Fault.resetAfterRead());
  }

  private static Consumer<AgoraSimulator> all(Consumer<SimulatedDomain> change) {
    return on(change, PRIMARY, ALTERNATE, ADJACENT, ALTERNATE_ADJACENT);
  }

  private static Consumer<AgoraSimulator> on(Consumer<SimulatedDomain> change, String... hosts) {
    return agora -> Stream.of(hosts).forEach(host -> change.accept(agora.domain(host)));
  }
}
