package io.github.agoraflux.redis;

import io.github.agoraflux.limit.LimiterFactory;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.QuotaKey;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimiter;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * Makes limiters that keep one quota for all machines together. Give it to {@link
 * io.github.agoraflux.limit.RateLimits.Builder#limiters}.
 *
 * <p><b>What is promised.</b> No window of a quota's length, wherever it begins, sees more permits
 * granted on all machines together than the quota has; all but the {@link
 * SharedQuotaSettings#margin()} of them can be used. Permits go to the machines in the order in
 * which they ask, and each asks only a little ahead; within a machine they go first come, first
 * served. Redis' clock alone counts: what time the machines have does not matter. It is read to
 * half a round trip, so a round trip may take up to an eighth of what the margin stands for (8 ms
 * for a window of one second and the default margin); a Redis that is farther away needs a larger
 * margin.
 *
 * <p>A permit's window begins at its grant, not at the answer as in a local limiter: whoever takes
 * a permit should use it at once. One that is used later than the margin allows is counted twice,
 * so that the quota recovers. {@link LimiterSettings#arrivalAllowance()} has no effect; the margin
 * is in its place.
 *
 * <p><b>What differs from a local limiter.</b> Redis must be asked, so {@link
 * RateLimiter#tryAcquire()} finds only permits that this machine has reserved for others who left,
 * and a wait of zero likewise. A permit that is given back serves the next on this machine, or
 * lapses. A pause holds for all machines.
 *
 * <p><b>Without Redis.</b> {@link SharedQuotaSettings#whenUnreachable()} says what happens, and
 * {@link #events()} that it does. A Redis that answers but refuses what quotas need of it, such as
 * scripts to a user without the right to run them, is as good as none. When that begins, when it
 * ends, and when Redis comes back with nothing in it (or is new), all machines grant nothing for
 * about a second and one window, so that windows of up to 5 seconds are kept throughout; so it is
 * after a connection that broke, if machines have shares of their own without Redis. Not kept from
 * a burst is a machine that is started at the very moment when a Redis comes back that has kept its
 * data: it knows of no outage. Longer windows, a minute or a day, are kept as long as Redis keeps
 * its data: one that forgets begins them anew, and permits from an outage count as used when it
 * ends.
 *
 * <p>One question to Redis takes three round trips and brings up to a tenth of a second's permits,
 * or more while the quota is far from used up. Redis 5 or later is needed: one server or its
 * replicas' primary, no cluster, and its clock must not be set back, for that long nobody would get
 * a permit. Keys bear a hash instead of the account, the App ID or the resource, and expire by
 * themselves. There is one for each permit of a window.
 */
public final class SharedQuotas implements LimiterFactory {

  private final RedisLink link;
  private final SharedQuotaSettings settings;
  private final Reachability reachability;

  SharedQuotas(RedisLink link, SharedQuotaSettings settings) {
    this.link = link;
    this.settings = settings;
    this.reachability = new Reachability(link, settings);
  }

  /**
   * Says when quotas are no longer shared and when they are again, from the moment of subscription
   * on. Never completes. Subscribers must be quick: what they have no demand for, they miss.
   *
   * @return the changes
   */
  public Flux<QuotaEvent> events() {
    return reachability.events();
  }

  @Override
  public RateLimiter create(QuotaKey key, List<Rate> rates, LimiterSettings limiter) {
    KeyNames names = new KeyNames(settings.namespace(), key);
    RedisClock clock = new RedisClock(limiter.time());
    List<BucketRing> rings =
        rates.stream()
            .map(
                rate ->
                    new BucketRing(
                        rate,
                        names,
                        link,
                        clock,
                        limiter.time(),
                        RefillPeriod.of(rate, settings.margin()),
                        reachability.guard()))
            .toList();
    return new SharedLimiter(
        key.group(),
        rings,
        limiter,
        settings.whenUnreachable(),
        reachability,
        new SharedPause(link, names.pause()));
  }
}
