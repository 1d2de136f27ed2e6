package io.github.agoraflux.redis;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Tells all machines that a quota is paused: a key that is there for as long as the pause lasts.
 */
final class PauseSign {

  /** A longer pause in force stays. */
  private static final String SET =
      """
      if redis.call('pttl', KEYS[1]) < tonumber(ARGV[1]) then
        redis.call('set', KEYS[1], '1', 'px', ARGV[1])
      end
      return 1
      """;

  private final RedisLink link;
  private final String key;

  PauseSign(RedisLink link, String key) {
    this.link = link;
    this.key = key;
  }

  Mono<Void> set(Duration pause) {
    byte[] millis = Long.toString(pause.toMillis()).getBytes(StandardCharsets.US_ASCII);
    return pause.toMillis() < 1
        ? Mono.empty()
        : link.<Long>run(
                redis -> redis.eval(SET, ScriptOutputType.INTEGER, new String[] {key}, millis))
            .then();
  }
}
