package io.github.agoraflux.faults;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.SimulatorSettings.Certificate;
import io.github.agoraflux.wire.WireFixture;
import java.util.List;

/** A simulator that serves a {@link Ledger}, and the domains a caller in Europe may turn to. */
final class World implements AutoCloseable {

  static final String PRIMARY = "api.agora.io";
  static final String ALTERNATE = "api.sd-rtn.com";
  static final String ADJACENT = "api-eu-west-1.agora.io";
  static final String ALTERNATE_ADJACENT = "api-eu-west-1.sd-rtn.com";
  static final List<String> DOMAINS =
      List.of(PRIMARY, ALTERNATE, ADJACENT, ALTERNATE_ADJACENT, "127.0.0.1");

  private static final int JOURNAL = 1_000;

  private final Ledger ledger;
  private final AgoraSimulator agora;

  World(Certificate certificate) {
    this(certificate, new Ledger());
  }

  World(Certificate certificate, Ledger ledger) {
    this.ledger = ledger;
    this.agora =
        AgoraSimulator.start(
            settings ->
                settings
                    .withoutRateLimits()
                    .journalSize(JOURNAL)
                    .certificate(certificate)
                    .service(ledger::service));
  }

  AgoraSimulator agora() {
    return agora;
  }

  Ledger ledger() {
    return ledger;
  }

  /** A client of the one plain endpoint. */
  AgoraClientBuilder byAddress() {
    return WireFixture.plain(agora);
  }

  /** A client of the domains, over TLS. */
  AgoraClientBuilder byDomain() {
    return WireFixture.byDomain(agora);
  }

  /** Makes everything whole again. */
  void heal() {
    agora.faults().clear();
    revive();
  }

  /** Makes all domains whole again. */
  void revive() {
    for (String host : DOMAINS) {
      agora.domain(host).revive();
      agora.domain(host).resolvable();
    }
  }

  /** How many connections are open, to all domains. */
  long connections() {
    return DOMAINS.stream().mapToLong(host -> agora.domain(host).connections()).sum();
  }

  @Override
  public void close() {
    agora.close();
  }
}
