package io.github.agoraflux.faults;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/** One call in one scenario, by a client of its own. */
final class Trial {

  private static final Duration LIMIT = Duration.ofSeconds(50);
  private static final AtomicInteger KEYS = new AtomicInteger();

  private final World world;
  private final Scenario scenario;
  private final AtomicInteger attempts = new AtomicInteger();

  Trial(World world, Scenario scenario) {
    this.world = world;
    this.scenario = scenario;
  }

  /**
   * Makes the call, and waits for as many requests as shall arrive: the client may give up before
   * the server has read its request.
   */
  Observation make(Repeatability repeatability, int requests) {
    AgoraClient client =
        scenario
            .client(world)
            .filter(
                next ->
                    call ->
                        Mono.defer(
                            () -> {
                              attempts.incrementAndGet();
                              return next.exchange(call);
                            }))
            .build();
    try {
      scenario.breaks().accept(world.agora());
      Consumer<io.github.agoraflux.simulator.AgoraSimulator> mends = scenario.mends();
      if (mends != null) {
        meet(client);
        mends.accept(world.agora());
      }
      return observe(client, repeatability, requests);
    } finally {
      client.closeLater().block(LIMIT);
      world.heal();
    }
  }

  /** Lets the client find out that something is wrong. */
  private void meet(AgoraClient client) {
    client.execute(Ledger.call(Repeatability.SAFE, key())).materialize().block(LIMIT);
    attempts.set(0);
  }

  private Observation observe(AgoraClient client, Repeatability repeatability, int requests) {
    String key = key();
    Flux<RecordedRequest> arrived = arriving(key, requests);
    long start = System.nanoTime();
    Signal<Ledger.Entry> outcome =
        client.execute(Ledger.call(repeatability, key)).materialize().block(LIMIT);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    arrived.blockLast(LIMIT);
    return new Observation(
        scenario,
        repeatability,
        outcome.get() != null && key.equals(outcome.get().key()),
        outcome.getThrowable(),
        attempts.get(),
        (int) world.agora().journal().all().stream().filter(it -> isOf(key, it)).count(),
        world.ledger().acts(key),
        took);
  }

  private Flux<RecordedRequest> arriving(String key, int requests) {
    return requests == 0
        ? Flux.empty()
        : world
            .agora()
            .journal()
            .live()
            .filter(it -> isOf(key, it))
            .take(requests)
            .replay()
            .autoConnect(0);
  }

  private static boolean isOf(String key, RecordedRequest request) {
    return key.equals(request.pathVariable("key"));
  }

  private static String key() {
    return "call-" + KEYS.incrementAndGet();
  }
}
