package io.github.agoraflux.redis;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;

/** A lease in Redis: a key that holds the owner's name, and goes away unless it is renewed. */
final class LeaseKey {

  /** How long Redis remembers the last fencing token, which is a time beside that. */
  private static final Duration MEMORY = Duration.ofDays(30);

  /** Answers with the fencing token and 0, or with 0 and the milliseconds that are left. */
  private static final String TAKE =
      """
      local holder = redis.call('get', KEYS[1])
      if holder and holder ~= ARGV[1] then
        return {0, redis.call('pttl', KEYS[1])}
      end
      local time = redis.call('time')
      local last = tonumber(redis.call('get', KEYS[2]) or '0')
      local token = math.max(time[1] * 1000000 + time[2], last + 1)
      redis.call('set', KEYS[2], string.format('%.0f', token), 'px', ARGV[3])
      redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
      return {token, 0}
      """;

  private static final String RENEW =
      """
      if redis.call('get', KEYS[1]) == ARGV[1] then
        return redis.call('pexpire', KEYS[1], ARGV[2])
      end
      return 0
      """;

  private static final String RELEASE =
      """
      if redis.call('get', KEYS[1]) == ARGV[1] then
        return redis.call('del', KEYS[1])
      end
      return 0
      """;

  private final RedisLink link;
  private final String key;
  private final String tokens;
  private final byte[] time;

  LeaseKey(RedisLink link, String namespace, String name, Duration time) {
    this.link = link;
    this.key = namespace + ":lease:" + name;
    this.tokens = key + ":token";
    this.time = text(Long.toString(time.toMillis()));
  }

  Mono<Void> ready() {
    return link.ready();
  }

  /** Takes the lease if nobody else has it. Repeated by its owner, it begins anew. */
  Mono<Taking> take(String owner) {
    return link.<List<Long>>run(
            redis ->
                redis.eval(
                    TAKE,
                    ScriptOutputType.MULTI,
                    new String[] {key, tokens},
                    text(owner),
                    time,
                    text(Long.toString(MEMORY.toMillis()))))
        .map(answer -> new Taking(answer.get(0), Duration.ofMillis(answer.get(1))));
  }

  /** Whether the lease was the owner's still. */
  Mono<Boolean> renew(String owner) {
    return link.<Long>run(
            redis ->
                redis.eval(RENEW, ScriptOutputType.INTEGER, new String[] {key}, text(owner), time))
        .map(renewed -> renewed == 1);
  }

  Mono<Void> release(String owner) {
    return link.<Long>run(
            redis -> redis.eval(RELEASE, ScriptOutputType.INTEGER, new String[] {key}, text(owner)))
        .then();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What came of asking for the lease.
   *
   * @param token the fencing token, 0 if another has it
   * @param left how long another has it unless it renews
   */
  record Taking(long token, Duration left) {

    boolean succeeded() {
      return token != 0;
    }
  }
}
