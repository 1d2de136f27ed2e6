package io.github.agoraflux.faults;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.SimulatorSettings.Certificate;
import io.github.agoraflux.transport.Budgets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong while a call is made.
 *
 * @param name the row of the table it belongs to; several may share one
 * @param breaks what makes it wrong
 * @param mends what makes it well again after the client has met it, before the call that counts
 * @param healthy whether a server that is well can be reached in spite of it, now or on repeating
 * @param byDomain whether the caller turns to Agora's domains and not to the one plain address
 * @param certificate what the domains identify themselves with
 * @param budgets how long the client waits
 */
record Scenario(
    String name,
    Consumer<AgoraSimulator> breaks,
    @Nullable Consumer<AgoraSimulator> mends,
    boolean healthy,
    boolean byDomain,
    Certificate certificate,
    Budgets budgets) {

  private static final List<Duration> WAITS = Collections.nCopies(3, Duration.ofMillis(5));

  /** Long enough that nothing runs out of them on a busy machine. */
  private static final Budgets PATIENT =
      Budgets.defaults()
          .acquire(Duration.ofSeconds(20))
          .connect(Duration.ofSeconds(20))
          .response(Duration.ofSeconds(20))
          .call(Duration.ofSeconds(30));

  /** At the one address, for good. */
  static Scenario at(String name, Consumer<AgoraSimulator> breaks) {
    return new Scenario(name, breaks, null, false, false, Certificate.VALID, PATIENT);
  }

  /** A fault that stays, at the one address. */
  static Scenario staying(String name, Fault fault) {
    return at(name, agora -> agora.faults().inject("*", fault));
  }

  /** A fault that strikes one request, at the one address. */
  static Scenario passing(String name, Fault fault) {
    return at(name, agora -> agora.faults().inject("*", fault, 1)).andHealthy();
  }

  /** With the domains, for good. */
  static Scenario ofDomains(String name, Consumer<AgoraSimulator> breaks) {
    return new Scenario(name, breaks, null, false, true, Certificate.VALID, PATIENT);
  }

  Scenario andHealthy() {
    return new Scenario(name, breaks, mends, true, byDomain, certificate, budgets);
  }

  Scenario until(Consumer<AgoraSimulator> change) {
    return new Scenario(name, breaks, change, true, byDomain, certificate, budgets);
  }

  Scenario with(Certificate other) {
    return new Scenario(name, breaks, mends, healthy, byDomain, other, budgets);
  }

  Scenario within(UnaryOperator<Budgets> change) {
    return new Scenario(name, breaks, mends, healthy, byDomain, certificate, change.apply(budgets));
  }

  AgoraClientBuilder client(World world) {
    return (byDomain ? world.byDomain() : world.byAddress())
        .failover(settings -> settings.waits(WAITS))
        .http(http -> http.maxAnswerBytes(1_000_000).budgets(given -> budgets));
  }
}
