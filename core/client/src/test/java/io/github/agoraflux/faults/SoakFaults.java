package io.github.agoraflux.faults;

import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.SimulatedDomain;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Faults at random: ten times a second one that strikes requests, every two seconds a domain. */
final class SoakFaults {

  private static final Duration TICK = Duration.ofMillis(100);
  private static final int DOMAIN_TICKS = 20;
  private static final int MOST_STRIKES = 3;

  private static final List<Fault> FAULTS =
      List.of(
          Fault.latency(Duration.ofMillis(30)),
          Fault.resetBeforeRead(),
          Fault.resetAfterRead(),
          Fault.stallHeaders(),
          Fault.stallHeaders(true),
          Fault.stallBody(),
          Fault.truncate(),
          Fault.malformedJson(),
          Fault.wrongContentType(),
          Fault.oversized(10_000_000),
          Fault.slowLoris(Duration.ofMillis(5)),
          Fault.rateLimited(),
          Fault.rateLimited(Duration.ZERO),
          Fault.status(400),
          Fault.status(404),
          Fault.status(500),
          Fault.status(503));

  private static final List<Consumer<SimulatedDomain>> BLOWS =
      List.of(SimulatedDomain::kill, SimulatedDomain::stall, SimulatedDomain::unresolvable);

  private final World world;
  private final Random random;
  private final LongAdder injected = new LongAdder();
  private final LongAdder blows = new LongAdder();

  SoakFaults(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
  }

  Disposable begin() {
    return Flux.interval(TICK, Schedulers.boundedElastic())
        .onBackpressureDrop()
        .publishOn(Schedulers.boundedElastic(), 1)
        .subscribe(this::tick);
  }

  private void tick(long number) {
    world.agora().faults().inject("*", one(FAULTS), 1 + random.nextInt(MOST_STRIKES));
    injected.increment();
    if (number % DOMAIN_TICKS == 0) {
      one(BLOWS).accept(world.agora().domain(one(World.DOMAINS)));
      blows.increment();
    } else if (number % DOMAIN_TICKS == DOMAIN_TICKS / 2) {
      world.revive();
    }
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @Override
  public String toString() {
    return "faults injected " + injected.sum() + ", domains struck " + blows.sum();
  }
}
