package io.github.agoraflux.faults;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.scheduler.Schedulers;

/** Calls of every repeatability through several clients; some are cancelled. */
final class SoakLoad {

  private static final int AT_ONCE = 64;
  private static final int ONE_IN_CANCELLED = 20;
  private static final int LATEST_CANCEL_MILLIS = 50;

  private final List<Supplier<AgoraClient>> clients;
  private final Quota quota;
  private final AtomicInteger made = new AtomicInteger();
  private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final LongAdder untyped = new LongAdder();

  SoakLoad(List<Supplier<AgoraClient>> clients, Quota quota) {
    this.clients = clients;
    this.quota = quota;
  }

  /** Calls until the time is over and every call has ended. */
  Mono<Void> run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return Flux.<Integer>generate(sink -> sink.next(made.getAndIncrement()))
        .takeWhile(number -> System.nanoTime() < end || isNotMade())
        .flatMap(this::call, AT_ONCE, 1)
        .then()
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** The number that ends the load stands for no call. */
  private boolean isNotMade() {
    made.decrementAndGet();
    return false;
  }

  private Mono<Void> call(int number) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Repeatability[] all = Repeatability.values();
    Repeatability repeatability = all[random.nextInt(all.length)];
    Mono<Signal<Ledger.Entry>> outcome =
        clients
            .get(random.nextInt(clients.size()))
            .get()
            .execute(
                Ledger.template(repeatability).quota(quota).with("key", Integer.toString(number)))
            .materialize();
    if (random.nextInt(ONE_IN_CANCELLED) == 0) {
      Duration until = Duration.ofMillis(random.nextInt(LATEST_CANCEL_MILLIS));
      outcome = outcome.takeUntilOther(Mono.delay(until));
    }
    return outcome
        .map(this::name)
        .defaultIfEmpty("cancelled")
        .doOnNext(name -> outcomes.computeIfAbsent(name, it -> new LongAdder()).increment())
        .then();
  }

  private String name(Signal<Ledger.Entry> outcome) {
    Throwable error = outcome.getThrowable();
    if (error == null) {
      return outcome.hasValue() ? "value" : "nothing";
    }
    if (!(error instanceof AgoraException)) {
      untyped.increment();
    }
    return error.getClass().getSimpleName().replaceFirst("Exception$", "");
  }

  int made() {
    return made.get();
  }

  long accounted() {
    return outcomes.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** How many calls ended with an exception that is not the library's, or with nothing. */
  long untyped() {
    LongAdder nothing = outcomes.get("nothing");
    return untyped.sum() + (nothing == null ? 0 : nothing.sum());
  }

  Map<String, LongAdder> outcomes() {
    return new TreeMap<>(outcomes);
  }
}
