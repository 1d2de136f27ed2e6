package io.github.agoraflux.redis;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Finds out whether Redis can be used: whether it answers within two timeouts, connecting included,
 * and does all that quotas need of it. One that answers but refuses scripts, for instance to a user
 * without the right to run them, is of no use. One that has forgotten all learns that it is new, so
 * that its quiet time begins at once.
 */
final class RedisProbe {

  /** Each command of the scripts that quotas are kept with, Bucket4j's among them. */
  private static final String TRY =
      """
      local time = redis.call('time')
      local now = string.format('%.0f', time[1] * 1000000 + time[2])
      redis.call('set', KEYS[1], now, 'nx', 'px', ARGV[1])
      redis.call('get', KEYS[1])
      redis.call('psetex', KEYS[2], ARGV[2], '1')
      redis.call('incrby', KEYS[2], '1')
      redis.call('pexpire', KEYS[2], ARGV[2])
      return redis.call('pttl', KEYS[2])
      """;

  private static final Duration LIFETIME = Duration.ofMinutes(1);

  private final RedisLink link;
  private final String[] keys;

  RedisProbe(RedisLink link, String namespace) {
    this.link = link;
    this.keys = new String[] {KeyNames.born(namespace), KeyNames.probe(namespace)};
  }

  /** Fails as the first command does that Redis does not carry out. */
  Mono<Void> attempt() {
    return link.<Long>run(
            redis ->
                redis.eval(
                    TRY,
                    ScriptOutputType.INTEGER,
                    keys,
                    millis(BucketRing.MEMORY),
                    millis(LIFETIME)))
        .then(link.<byte[]>run(redis -> redis.get(keys[1])))
        .timeout(link.timeout().multipliedBy(2), Schedulers.parallel())
        .then();
  }

  private static byte[] millis(Duration time) {
    return Long.toString(time.toMillis()).getBytes(StandardCharsets.US_ASCII);
  }
}
