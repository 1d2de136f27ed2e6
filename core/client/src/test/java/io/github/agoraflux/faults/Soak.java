package io.github.agoraflux.faults;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.RateLimiter;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.simulator.SimulatorSettings.Certificate;
import io.github.agoraflux.testsupport.BufferLeaks;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Minutes of mixed load with faults at random, and a look at what is left of it afterwards. Run it
 * with {@code mvn -ntp -Psoak -pl core/client -am process-test-classes}; {@code -Dsoak.minutes=30}
 * makes it longer.
 */
public final class Soak {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** So that a connection that was forgotten is still there when it is looked for. */
  private static final Duration NEVER = Duration.ofHours(1);

  private static final int PERMITS = 1_000;
  private static final long MEGABYTE = 1 << 20;
  private static final long SLACK = 8 * MEGABYTE;

  private final SoakLedger ledger = new SoakLedger();
  private final World world = new World(Certificate.VALID, ledger);
  private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(2);
  private final TimeSource time =
      TimeSource.of(Schedulers.fromExecutorService(timers, "soak-timers"));
  private final Queue<RateLimiter> limiters = new ConcurrentLinkedQueue<>();
  private final RateLimits limits =
      RateLimits.builder()
          .settings(LimiterSettings.defaults().time(time))
          .limiters((key, rates, settings) -> noted(RateLimiter.of(key.group(), rates, settings)))
          .build();
  private final List<String> complaints = new ArrayList<>();

  private Soak() {
    timers.setRemoveOnCancelPolicy(true);
  }

  /**
   * Runs it and ends with status 1 if anything was left behind.
   *
   * @param args the number of minutes
   */
  public static void main(String[] args) {
    BufferLeaks.install();
    Duration length = Duration.ofMillis((long) (60_000 * Double.parseDouble(args[0])));
    System.exit(new Soak().run(length) ? 0 : 1);
  }

  private RateLimiter noted(RateLimiter limiter) {
    limiters.add(limiter);
    return limiter;
  }

  private AgoraClient client(AgoraClientBuilder builder) {
    Duration wait = Duration.ofMillis(10);
    return builder
        .limits(limits)
        .time(time)
        .failover(
            settings ->
                settings.waits(Collections.nCopies(3, wait)).avoidance(Duration.ofSeconds(1)))
        .http(
            http ->
                http.maxAnswerBytes(1_000_000)
                    .maxConnections(32)
                    .maxIdleTime(NEVER)
                    .budgets(
                        budgets ->
                            budgets
                                .queue(Duration.ofSeconds(1))
                                .acquire(Duration.ofSeconds(1))
                                .connect(Duration.ofMillis(500))
                                .response(Duration.ofMillis(300))
                                .call(Duration.ofSeconds(3))))
        .build();
  }

  private boolean run(Duration length) {
    AgoraClient byAddress = client(world.byAddress());
    AgoraClient byDomain = client(world.byDomain());
    AtomicReference<AgoraClient> passing = new AtomicReference<>(client(world.byDomain()));
    Quota quota = QuotaScope.ACCOUNT.permits(PERMITS).perSecond().sharedAs("ledger");
    SoakLoad load = new SoakLoad(List.of(() -> byAddress, () -> byDomain, passing::get), quota);
    SoakFaults faults = new SoakFaults(world, System.nanoTime());
    Duration warmUp = length.dividedBy(Math.max(2, length.toMinutes()));

    Disposable striking = faults.begin();
    Disposable replacing =
        Flux.interval(Duration.ofSeconds(5), Schedulers.boundedElastic())
            .onBackpressureDrop()
            .subscribe(second -> passing.getAndSet(client(world.byDomain())).close());
    load.run(warmUp).block();
    long heapThen = heap();
    System.out.println("Soak: after " + warmUp + ": " + figures(load, faults, heapThen));
    load.run(length.minus(warmUp)).block();
    long heapNow = heap();
    System.out.println("Soak: after " + length + ": " + figures(load, faults, heapNow));

    replacing.dispose();
    striking.dispose();
    world.heal();
    for (AgoraClient client : List.of(byAddress, byDomain, passing.get())) {
      client.closeLater().block(PATIENCE);
    }
    judge(load, heapThen, heapNow);
    world.close();
    timers.shutdownNow();
    System.out.println(
        complaints.isEmpty() ? "Soak: nothing was left behind" : "Soak: FAILED " + complaints);
    return complaints.isEmpty();
  }

  private void judge(SoakLoad load, long heapThen, long heapNow) {
    eventually("connections are open", () -> world.connections() == 0);
    eventually("timers are pending", () -> timers.getQueue().isEmpty());
    expect("calls are waiting", limiters.stream().allMatch(it -> it.waiting() == 0));
    for (RateLimiter limiter : limiters) {
      eventually("permits are missing of " + limiter.description(), () -> isFull(limiter));
    }
    BufferLeaks.surface();
    int leaks = BufferLeaks.drain().size();
    expect("buffers leaked: " + leaks, leaks == 0);
    expect("calls unaccounted for", load.accounted() == load.made());
    expect("outcomes without a type: " + load.untyped(), load.untyped() == 0);
    expect("performed twice: " + ledger.doubled(), ledger.doubled() == 0);
    expect("the heap grew", heapNow <= heapThen + heapThen / 5 + SLACK);
    System.out.println(
        "Soak: calls "
            + load.made()
            + ", accounted for "
            + load.accounted()
            + ", acts on calls not to be repeated "
            + ledger.once()
            + ", doubled "
            + ledger.doubled()
            + ", buffer leaks "
            + leaks
            + ", connections "
            + world.connections()
            + ", timers "
            + timers.getQueue().size()
            + ", limiters full "
            + limiters.size()
            + ", heap "
            + heapThen / MEGABYTE
            + " MB then, "
            + heapNow / MEGABYTE
            + " MB at the end, "
            + heap() / MEGABYTE
            + " MB afterwards");
  }

  /** Takes every permit there is; a limiter that lost some cannot give as many. */
  private static boolean isFull(RateLimiter limiter) {
    int taken = 0;
    while (taken < PERMITS && limiter.tryAcquire() != null) {
      taken++;
    }
    return taken == PERMITS;
  }

  private void eventually(String complaint, BooleanSupplier condition) {
    Boolean met =
        Flux.interval(Duration.ofSeconds(3))
            .map(tick -> condition.getAsBoolean())
            .any(is -> is)
            .timeout(PATIENCE)
            .onErrorReturn(false)
            .block();
    expect(complaint, Boolean.TRUE.equals(met));
  }

  private void expect(String complaint, boolean met) {
    if (!met) {
      complaints.add(complaint);
    }
  }

  private String figures(SoakLoad load, SoakFaults faults, long heap) {
    return "calls "
        + load.made()
        + ' '
        + load.outcomes()
        + ", acts "
        + ledger.acts()
        + ", "
        + faults
        + ", heap "
        + heap / MEGABYTE
        + " MB, threads "
        + Thread.activeCount();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
