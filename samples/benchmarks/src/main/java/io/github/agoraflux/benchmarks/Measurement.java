package io.github.agoraflux.benchmarks;

import io.github.agoraflux.benchmarks.load.Load;
import io.github.agoraflux.benchmarks.process.Address;
import io.github.agoraflux.benchmarks.process.ClientProcess;
import io.github.agoraflux.benchmarks.process.ServerProcess;
import io.github.agoraflux.benchmarks.report.Rounds;
import io.github.agoraflux.benchmarks.subject.Contender;
import java.io.PrintStream;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Carries out a plan. Every client has a process of its own, so that the JIT compiles the shared
 * libraries for it alone; all processes live side by side and are put under load in turn, in rounds
 * that are short, so that what the machine does meanwhile hits all alike.
 */
final class Measurement {

  private static final String HEAP = "512m";
  private static final String SMALL_HEAP = "256m";

  private final Plan plan;
  private final Collection<Contender> contenders;
  private final PrintStream progress;

  Measurement(Plan plan, Collection<Contender> contenders, PrintStream progress) {
    this.plan = plan;
    this.contenders = contenders;
    this.progress = progress;
  }

  List<Rounds> run() throws InterruptedException, CertificateException {
    List<Rounds> results = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(plan.pages())) {
      interleaved(server.address(), results);
      results.add(held(server.address()));
    }
    return results;
  }

  private void interleaved(Address address, List<Rounds> results)
      throws InterruptedException, CertificateException {
    List<ClientProcess> clients = new ArrayList<>();
    try {
      for (Contender contender : contenders) {
        clients.add(ClientProcess.start(contender, address, HEAP));
      }
      List<ClientProcess> warm = new ArrayList<>();
      for (Load load : plan.loads()) {
        results.add(rounds(load, taking(load, clients), warm));
      }
    } finally {
      clients.forEach(ClientProcess::close);
    }
  }

  private Rounds rounds(Load load, List<ClientProcess> clients, List<ClientProcess> warm)
      throws InterruptedException {
    progress.println(load.title());
    Rounds rounds = new Rounds(load);
    for (ClientProcess client : clients) {
      warmUp(load, client, !warm.contains(client), rounds);
      warm.add(client);
    }
    List<ClientProcess> order = new ArrayList<>(clients);
    for (int round = 0; round < plan.rounds(); round++) {
      for (ClientProcess client : order) {
        carry(load, client, rounds);
      }
      Collections.reverse(order);
    }
    return rounds;
  }

  private void warmUp(Load load, ClientProcess client, boolean isFirst, Rounds rounds)
      throws InterruptedException {
    try {
      client.carry(load, isFirst ? plan.firstWarmUp() : plan.warmUp(), plan.leadIn());
    } catch (IllegalStateException e) {
      fail(client, e, rounds);
    }
  }

  private void carry(Load load, ClientProcess client, Rounds rounds) throws InterruptedException {
    if (rounds.hasFailed(client.contender())) {
      return;
    }
    try {
      rounds.add(client.contender(), client.carry(load, plan.leadIn(), plan.measured()));
    } catch (IllegalStateException e) {
      fail(client, e, rounds);
    }
  }

  /** One after the other, each in a process with a small heap. */
  private Rounds held(Address address) throws InterruptedException, CertificateException {
    Load load = plan.held();
    progress.println(load.title());
    Rounds rounds = new Rounds(load);
    for (Contender contender : contenders) {
      if (!contender.plays(load.kind().role())) {
        continue;
      }
      try (ClientProcess client = ClientProcess.start(contender, address, SMALL_HEAP)) {
        rounds.add(contender, client.carry(load, plan.ramp(), plan.measured()));
      } catch (IllegalStateException e) {
        progress.println("  " + e.getMessage());
        rounds.fail(contender, String.valueOf(e.getMessage()));
      }
    }
    return rounds;
  }

  private void fail(ClientProcess client, IllegalStateException error, Rounds rounds) {
    progress.println("  " + error.getMessage());
    rounds.fail(client.contender(), String.valueOf(error.getMessage()));
  }

  private static List<ClientProcess> taking(Load load, List<ClientProcess> clients) {
    return clients.stream().filter(client -> client.contender().plays(load.kind().role())).toList();
  }
}
