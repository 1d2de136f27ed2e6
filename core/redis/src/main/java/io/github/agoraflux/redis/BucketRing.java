package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.time.TimeSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One rate in Redis: a ring of as many Bucket4j buckets as there are permits. Each bucket holds one
 * token, which comes back one window after it was taken; so no window can see more than the
 * permits. One bucket for all of them could not promise that: with a capacity of {@code c} tokens
 * and a refill of {@code r} in a window, a window may see {@code c - 1 + r}, so that either bursts
 * or the quota would have to go unused.
 *
 * <p>A counter that all machines share says whose turn it is: the machines take the buckets in the
 * order in which they ask, so none is passed over. A token that is not there yet is taken in
 * advance, and Bucket4j says how long until it is good.
 */
final class BucketRing implements ReservationSource {

  /** Keys outlive what they say by this much. */
  private static final Duration AFTERLIFE = Duration.ofMinutes(1);

  /** How long Redis remembers that it knows about quotas, after the last question. */
  static final Duration MEMORY = Duration.ofDays(30);

  /**
   * Answers with the last of the numbers taken and 0, or with -1 and the milliseconds to wait; then
   * Redis' own time. A Redis that knows nothing yet lets everybody wait: it may be one that has
   * forgotten.
   */
  private static final String NUMBERS =
      """
      local time = redis.call('time')
      local now = time[1] * 1000000 + time[2]
      local born = tonumber(redis.call('get', KEYS[3]) or '0')
      if born == 0 or born > now then
        born = now
        redis.call('set', KEYS[3], string.format('%.0f', now), 'px', ARGV[4])
      else
        redis.call('pexpire', KEYS[3], ARGV[4])
      end
      local quiet = math.ceil((born + ARGV[3] - now) / 1000)
      local wait = math.max(redis.call('pttl', KEYS[2]), quiet)
      if wait > 0 then
        return {-1, wait, tonumber(time[1]), tonumber(time[2])}
      end
      local last = redis.call('incrby', KEYS[1], ARGV[1])
      redis.call('pexpire', KEYS[1], ARGV[2])
      return {last, 0, tonumber(time[1]), tonumber(time[2])}
      """;

  private final Rate rate;
  private final KeyNames names;
  private final RedisLink link;
  private final RedisClock clock;
  private final TimeSource time;
  private final RefillPeriod period;
  private final BucketConfiguration oneToken;
  private final byte[][] settings;
  private volatile @Nullable Proxies latest;

  BucketRing(
      Rate rate,
      KeyNames names,
      RedisLink link,
      RedisClock clock,
      TimeSource time,
      RefillPeriod period,
      Duration guard) {
    this.rate = rate;
    this.names = names;
    this.link = link;
    this.clock = clock;
    this.time = time;
    this.period = period;
    this.oneToken =
        BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofNanos(period.nanos())))
            .build();
    this.settings =
        new byte[][] {
          text(Duration.ofNanos(period.nanos()).plus(AFTERLIFE).toMillis()),
          text(period.quietNanos(guard) / 1_000),
          text(MEMORY.toMillis())
        };
  }

  @Override
  public Rate rate() {
    return rate;
  }

  @Override
  public RefillPeriod period() {
    return period;
  }

  @Override
  public Mono<ReservationBatch> reserve(int count) {
    return link.ready().then(takeNumbers(count));
  }

  private Mono<ReservationBatch> takeNumbers(int count) {
    return Mono.defer(
        () -> {
          long asked = time.nanoTime();
          return link.<List<Long>>run(
                  redis ->
                      redis.eval(
                          NUMBERS,
                          ScriptOutputType.MULTI,
                          new String[] {names.cursor(rate), names.pause(), names.born()},
                          text(count),
                          settings[0],
                          settings[1],
                          settings[2]))
              .flatMap(answer -> takeTokens(asked, count, answer));
        });
  }

  private Mono<ReservationBatch> takeTokens(long asked, int count, List<Long> answer) {
    clock.read(asked, time.nanoTime(), answer.get(2) * 1_000_000 + answer.get(3));
    long last = answer.get(0);
    if (last < 0) {
      return Mono.just(ReservationBatch.refused(Duration.ofMillis(answer.get(1)).toNanos()));
    }
    return Flux.range(0, count)
        .flatMap(index -> takeToken(last - index), count)
        .collectList()
        .map(this::batch);
  }

  private ReservationBatch batch(List<Reservation> reservations) {
    long now = time.nanoTime();
    boolean immediate = reservations.stream().allMatch(taken -> taken.opens() - now <= 0);
    return new ReservationBatch(reservations, 0, immediate);
  }

  /**
   * The bucket was asked between the two readings of the clock, so the token is good from the later
   * one on, and its time is counted from the earlier.
   */
  private Mono<Reservation> takeToken(long number) {
    return Mono.defer(
        () -> {
          long asked = time.nanoTime();
          return link.<Long>run(redis -> consume(redis, names.bucket(rate, number)))
              .map(
                  delay ->
                      new Reservation(
                          time.nanoTime() + delay,
                          asked + delay + period.validNanos(clock.error())));
        });
  }

  private CompletionStage<Long> consume(RedisAsyncCommands<String, byte[]> redis, String bucket) {
    return proxies(redis)
        .manager
        .builder()
        .build(bucket, () -> CompletableFuture.completedFuture(oneToken))
        .consumeIgnoringRateLimits(1);
  }

  private Proxies proxies(RedisAsyncCommands<String, byte[]> redis) {
    Proxies proxies = latest;
    if (proxies == null || proxies.redis != redis) {
      proxies =
          new Proxies(
              redis,
              Bucket4jLettuce.casBasedBuilder(redis)
                  .clientClock(clock)
                  .expirationAfterWrite(
                      ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTERLIFE))
                  .build()
                  .asAsync());
      latest = proxies;
    }
    return proxies;
  }

  private static byte[] text(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }

  private record Proxies(
      RedisAsyncCommands<String, byte[]> redis, AsyncProxyManager<String> manager) {}
}
