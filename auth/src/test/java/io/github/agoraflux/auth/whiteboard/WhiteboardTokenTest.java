package io.github.agoraflux.auth.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.auth.token.Verification;
import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Minting, reading and verifying tokens of Interactive Whiteboard. */
class WhiteboardTokenTest {

  private static final Secret KEY = Secret.of("whiteboard secret access key");
  private static final Instant NOW = Instant.parse("2025-07-01T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final WhiteboardTokenIssuer ISSUER =
      WhiteboardTokenIssuer.of("accessKey", KEY).clock(InstantSource.fixed(NOW));

  @Test
  void verifiesSignatureAndTime() {
    WhiteboardToken token = ISSUER.room("room-1", WhiteboardRole.WRITER, HOUR);
    assertThat(token.expiresAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(token.verify(KEY, NOW.plus(HOUR).minusMillis(1))).isEqualTo(Verification.VALID);
    assertThat(token.verify(KEY, NOW.plus(HOUR))).isEqualTo(Verification.EXPIRED);
    assertThat(token.verify(Secret.of("another key"), NOW)).isEqualTo(Verification.WRONG_SIGNATURE);
  }

  @Test
  void neverEndsIfSoAsked() {
    WhiteboardToken token = ISSUER.sdk(WhiteboardRole.ADMIN, WhiteboardTokenIssuer.FOREVER);
    assertThat(token.expiresAt()).isEqualTo(Instant.MAX);
    assertThat(token.verify(KEY, NOW.plus(Duration.ofDays(100_000)))).isEqualTo(Verification.VALID);
  }

  @Test
  void noncesAreRandomUuids() {
    String first = ISSUER.sdk(WhiteboardRole.ADMIN, HOUR).field("nonce");
    String second = ISSUER.sdk(WhiteboardRole.ADMIN, HOUR).field("nonce");
    assertThat(first).isNotEqualTo(second);
    assertThat(UUID.fromString(first).version()).isEqualTo(4);
    assertThat(UUID.fromString(first).variant()).isEqualTo(2);
  }

  @Test
  void mintsOnAThreadThatMustNotBlock() {
    StepVerifier.create(
            Mono.fromCallable(() -> ISSUER.sdk(WhiteboardRole.READER, HOUR))
                .subscribeOn(Schedulers.parallel())
                .repeat(99)
                .distinct())
        .expectNextCount(100)
        .verifyComplete();
  }

  @Test
  void printsNoSecret() {
    WhiteboardToken token = ISSUER.task("task-1", WhiteboardRole.READER, HOUR);
    assertThat(token)
        .hasToString(
            "WhiteboardToken[scope=TASK, role=READER, uuid=task-1,"
                + " expiresAt=2025-07-01T09:00:00Z, text=***]");
    assertThat(ISSUER)
        .hasToString("WhiteboardTokenIssuer[accessKey=accessKey, secretAccessKey=***]");
  }

  @Test
  void neverTakesAChangedTokenForAGoodOne() {
    Random random = new Random(11);
    String text = ISSUER.room("room-1", WhiteboardRole.ADMIN, HOUR).text().reveal();
    byte[] query =
        Base64.getUrlDecoder().decode(text.substring(WhiteboardScope.ROOM.prefix().length()));
    for (int round = 0; round < 2_000; round++) {
      byte[] changed = query.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(verdict(WhiteboardScope.ROOM, changed)).isNotEqualTo("VALID");
    }
  }

  private static String verdict(WhiteboardScope scope, byte[] query) {
    try {
      String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(query);
      return WhiteboardToken.parse(scope.prefix() + base64).verify(KEY, NOW).name();
    } catch (IllegalArgumentException refused) {
      return refused.getMessage();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access key",
        "ak=a&role=0",
        "ak=a&role=3&sig=0",
        "role=0&sig=0",
        "ak=a&ak=b&role=0&sig=0",
        "ak=a&expireAt=soon&role=0&sig=0",
        "ak=%ZZ&role=0&sig=0",
        "=a&ak=a&role=0&sig=0"
      })
  void refusesWhatIsNoToken(String query) {
    assertThat(verdict(WhiteboardScope.SDK, query.getBytes(StandardCharsets.UTF_8)))
        .startsWith("token ")
        .doesNotContain("=");
  }

  @Test
  void refusesAnotherBeginningOrEncoding() {
    assertThatThrownBy(() -> WhiteboardToken.parse("NETLESS_YWs"))
        .hasMessageStartingWith("token must begin with NETLESSSDK_");
    assertThatThrownBy(() -> WhiteboardToken.parse("NETLESSSDK_+/+/"))
        .hasMessage("token must be URL-safe Base64 after its prefix")
        .hasNoCause();
    assertThat(verdict(WhiteboardScope.SDK, new byte[] {(byte) 0xFF}))
        .isEqualTo("token must be URL-safe Base64 after its prefix");
  }

  @Test
  void refusesBadFields() {
    assertThatThrownBy(() -> WhiteboardTokenIssuer.of(" ", KEY))
        .hasMessage("accessKey must not be blank, but was \" \"");
    assertThatThrownBy(() -> WhiteboardTokenIssuer.of("access key", " "))
        .hasMessageContaining("secret");
    assertThatThrownBy(() -> ISSUER.room("", WhiteboardRole.ADMIN, HOUR))
        .hasMessageStartingWith("roomUuid must not be blank");
    assertThatThrownBy(() -> ISSUER.task("\uD800", WhiteboardRole.ADMIN, HOUR))
        .hasMessageStartingWith("taskUuid must be well-formed Unicode");
    assertThatThrownBy(() -> ISSUER.sdk(WhiteboardRole.ADMIN, Duration.ZERO))
        .hasMessageStartingWith("lifetime must be from PT0.001S to ");
    assertThatThrownBy(() -> ISSUER.sdk(WhiteboardRole.ADMIN, Duration.ofDays(36_501)))
        .hasMessageStartingWith("lifetime must be from PT0.001S to ");
  }
}
