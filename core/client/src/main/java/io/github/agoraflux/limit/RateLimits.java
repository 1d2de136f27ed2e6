package io.github.agoraflux.limit;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * All limiters that a set of clients shares. Every operation brings Agora's documented quota with
 * it; this says how the limiters are found, what was raised, and which part of the quota is this
 * process's.
 *
 * <p>{@link #shared()} is one for the whole process: clients that use it and belong to one account
 * or one App ID draw on the same quotas, as Agora counts them.
 */
public final class RateLimits {

  /**
   * How long a resource's limiter stays after its last window ended; far longer than any call that
   * could still hold a permit of it.
   */
  private static final Duration RESOURCE_MEMORY = Duration.ofMinutes(10);

  private static final int SWEEP_AT = 1024;

  private static final RateLimits SHARED = builder().build();

  private final Map<String, List<Rate>> raised;
  private final int part;
  private final int of;
  private final LimiterSettings settings;
  private final LimiterFactory factory;
  private final Map<QuotaKey, Entry> limiters = new ConcurrentHashMap<>();
  private final AtomicInteger sweepAt = new AtomicInteger(SWEEP_AT);

  private RateLimits(Builder builder) {
    this.raised = Map.copyOf(builder.raised);
    this.part = builder.part;
    this.of = builder.of;
    this.settings = builder.settings;
    this.factory = builder.factory;
  }

  /**
   * The limits that everything in this process shares unless told otherwise: Agora's documented
   * figures, all of each quota.
   *
   * @return always the same object
   */
  public static RateLimits shared() {
    return SHARED;
  }

  /**
   * Begins limits of your own. Give one object to every client that shall share them.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The limiter of a quota.
   *
   * @param operation the id of the operation that asks
   * @param quota its quota
   * @param owner the account or the App ID, as the quota's scope says
   * @param resource the resource's name for {@link QuotaScope#RESOURCE}, else null
   * @return the limiter, the same for the same key
   */
  public RateLimiter limiter(
      String operation, Quota quota, String owner, @Nullable String resource) {
    QuotaKey key = new QuotaKey(quota.scope(), owner, quota.groupFor(operation), resource);
    while (true) {
      Entry entry = limiters.get(key);
      if (entry == null) {
        entry = limiters.computeIfAbsent(key, missing -> create(missing, quota));
        sweepIfLarge();
      }
      if (entry.use(time().nanoTime())) {
        return entry.limiter;
      }
      limiters.remove(key, entry);
    }
  }

  /**
   * The clock of the limiters.
   *
   * @return the settings' clock
   */
  public TimeSource time() {
    return settings.time();
  }

  /**
   * How many limiters there are, for gauges.
   *
   * @return the number of keys in use
   */
  public int size() {
    return limiters.size();
  }

  /**
   * How much of each quota that was ever drawn on is in use, for gauges. Looking costs no permit.
   *
   * @return one entry for each limiter that counts here, in no order
   */
  public List<QuotaUsage> usage() {
    List<QuotaUsage> all = new ArrayList<>();
    limiters.forEach(
        (key, entry) -> {
          RateUsage usage = entry.limiter.usage();
          if (usage != null) {
            all.add(new QuotaUsage(key, usage, entry.limiter.waiting()));
          }
        });
    return List.copyOf(all);
  }

  private Entry create(QuotaKey key, Quota quota) {
    List<Rate> rates =
        raised.getOrDefault(key.group(), quota.rates()).stream()
            .map(rate -> rate.share(part, of))
            .toList();
    return new Entry(factory.create(key, rates, settings), rates, time().nanoTime());
  }

  /** Limiters of resources come and go with the resources; those of accounts and App IDs stay. */
  private void sweepIfLarge() {
    int bound = sweepAt.get();
    if (limiters.size() > bound && sweepAt.compareAndSet(bound, Integer.MAX_VALUE)) {
      long now = time().nanoTime();
      limiters
          .entrySet()
          .removeIf(entry -> entry.getKey().resource() != null && entry.getValue().retire(now));
      sweepAt.set(Math.max(SWEEP_AT, 2 * limiters.size()));
    }
  }

  /** A limiter and its last use, which says whether it still matters. */
  private static final class Entry {

    private static final long RETIRED = Long.MIN_VALUE;

    /** Uses that lie closer together than this count as one. */
    private static final long GRAIN = Duration.ofSeconds(1).toNanos();

    private final RateLimiter limiter;
    private final long memory;
    private final AtomicLong used;

    Entry(RateLimiter limiter, List<Rate> rates, long now) {
      this.limiter = limiter;
      this.memory =
          rates.stream().mapToLong(rate -> rate.window().toNanos()).max().orElseThrow()
              + RESOURCE_MEMORY.toNanos();
      this.used = new AtomicLong(now);
    }

    /** Notes a use. False if the limiter was retired before. */
    boolean use(long now) {
      for (long last = used.get(); last != RETIRED; last = used.get()) {
        if (now - last < GRAIN || used.compareAndSet(last, now)) {
          return true;
        }
      }
      return false;
    }

    /** Retires the limiter if nobody has used it for long and nobody waits. */
    boolean retire(long now) {
      long last = used.get();
      return now - last > memory && limiter.waiting() == 0 && used.compareAndSet(last, RETIRED);
    }
  }

  /** Collects what differs from the defaults. */
  public static final class Builder {

    private final Map<String, List<Rate>> raised = new HashMap<>();
    private int part = 1;
    private int of = 1;
    private LimiterSettings settings = LimiterSettings.defaults();
    private LimiterFactory factory =
        (key, rates, settings) -> RateLimiter.of(key.group(), rates, settings);

    private Builder() {}

    /**
     * Replaces the rates of a quota, for accounts that Agora has given more (or that shall use
     * less).
     *
     * @param group the operation's id, or the group's name where operations share a quota
     * @param rates all of which hold at once, at least one
     * @return this builder
     */
    public Builder raise(String group, Rate... rates) {
      Check.that(rates.length > 0, "rates", "not be empty", group);
      raised.put(group, List.of(rates));
      return this;
    }

    /**
     * Takes a fixed part of every quota, for one of several machines that share an account.
     *
     * @param part how many parts are this process's, at least 1
     * @param of of how many, at least {@code part}
     * @return this builder
     */
    public Builder share(int part, int of) {
      Check.range("of", of, 1, Integer.MAX_VALUE);
      this.part = Check.range("part", part, 1, of);
      this.of = of;
      return this;
    }

    /**
     * Bounds and clock of all limiters.
     *
     * @param settings the settings
     * @return this builder
     */
    public Builder settings(LimiterSettings settings) {
      this.settings = settings;
      return this;
    }

    /**
     * Another kind of limiter, such as one shared between machines.
     *
     * @param factory makes the limiters
     * @return this builder
     */
    public Builder limiters(LimiterFactory factory) {
      this.factory = factory;
      return this;
    }

    /**
     * The limits.
     *
     * @return a new object; give it to every client that shall share it
     */
    public RateLimits build() {
      return new RateLimits(this);
    }
  }
}
