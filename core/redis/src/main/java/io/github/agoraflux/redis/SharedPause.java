package io.github.agoraflux.redis;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** A pause of a quota on all machines: a key that is there for as long as the pause lasts. */
final class SharedPause {

  /** A longer pause in force stays. */
  private static final String BEGIN =
      """
      if redis.call('pttl', KEYS[1]) < tonumber(ARGV[1]) then
        redis.call('set', KEYS[1], '1', 'px', ARGV[1])
      end
      return 1
      """;

  private final RedisLink link;
  private final String key;

  SharedPause(RedisLink link, String key) {
    this.link = link;
    this.key = key;
  }

  Mono<Void> begin(Duration pause) {
    byte[] millis = Long.toString(pause.toMillis()).getBytes(StandardCharsets.US_ASCII);
    return pause.toMillis() < 1
        ? Mono.empty()
        : link.<Long>run(
                redis -> redis.eval(BEGIN, ScriptOutputType.INTEGER, new String[] {key}, millis))
            .then();
  }
}
