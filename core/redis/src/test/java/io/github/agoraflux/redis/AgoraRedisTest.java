package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Where Redis is, and who asks. */
class AgoraRedisTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Lettuce's, which shows all that is sent at trace level. */
  private final Logger wire =
      (Logger) LoggerFactory.getLogger("io.lettuce.core.protocol.CommandEncoder");

  @BeforeEach
  void lookAway() {
    wire.setLevel(Level.DEBUG);
  }

  @AfterEach
  void lookAgain() {
    wire.setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://user:hidd3n pass@host",
        "redis://user:hidd3n%zz@host",
        "hidd3n://user:hidd3n@host"
      })
  void quotesNoPassword(String uri) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgoraRedis.at(uri).close())
        .withMessage("uri must be a Redis URI whose password is percent-encoded")
        .withNoCause();
  }

  @Test
  void takesAPasswordAsItIs() {
    try (LocalRedis redis = LocalRedis.known()) {
      redis.uriOf("worker", "p%ss: wörd@");
      try (AgoraRedis machine = AgoraRedis.at(redis.uri(), "worker", Secret.of("p%ss: wörd@"))) {
        assertThat(
                machine
                    .lease("mine", Duration.ofSeconds(5))
                    .whileHeld(held -> Mono.just(held.name()))
                    .blockLast(PATIENCE))
            .isEqualTo("mine");
      }
    }
  }

  @Test
  void takesAPasswordOfTheDefaultUser() {
    try (LocalRedis redis = LocalRedis.known()) {
      redis.ask(commands -> commands.configSet("requirepass", "0nly-one"));
      try (AgoraRedis machine = AgoraRedis.at(redis.uri(), null, Secret.of("0nly-one"))) {
        assertThat(
                machine
                    .lease("mine", Duration.ofSeconds(5))
                    .whileHeld(held -> Mono.just(held.name()))
                    .blockLast(PATIENCE))
            .isEqualTo("mine");
      }
    }
  }
}
