package io.github.agoraflux.auth.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.auth.token.Verification;
import io.github.agoraflux.value.AppId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Minting, reading and verifying tokens of version 007. */
class AccessTokenTest {

  private static final String APP_ID = "970CA35de60c44645bbae8a215061b33";
  private static final AppCertificate CERTIFICATE =
      AppCertificate.of("5CFd2fd1755d40ecb72977518be15d3b");
  private static final AppCertificate ANOTHER = AppCertificate.of("0".repeat(32));
  private static final Instant NOW = Instant.parse("2025-07-01T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TokenIssuer ISSUER =
      TokenIssuer.of(AppId.of(APP_ID), CERTIFICATE).clock(InstantSource.fixed(NOW));

  private static AccessToken token() {
    return ISSUER.token(HOUR).rtc("lobby", RtcUser.uid(42), RtcRole.PUBLISHER).rtm("alice").issue();
  }

  @Test
  void holdsWhatWasAsked() {
    AccessToken token = token();
    assertThat(token.appId()).isEqualTo(AppId.of(APP_ID));
    assertThat(token.issuedAt()).isEqualTo(NOW);
    assertThat(token.lifetime()).isEqualTo(HOUR);
    assertThat(token.expiresAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(token.hasUnknownServices()).isFalse();
    RtcService rtc = token.services(RtcService.class).get(0);
    assertThat(rtc.channel()).isEqualTo("lobby");
    assertThat(rtc.user().name()).isEqualTo("42");
    assertThat(rtc.privileges().lasting(Privilege.Rtc.PUBLISH_DATA)).contains(HOUR);
    assertThat(token.services(RtmService.class).get(0).privileges().has(Privilege.Login.LOGIN))
        .isTrue();
    assertThat(token.services(ChatService.class)).isEmpty();
  }

  @Test
  void readsWhatItMints() {
    AccessToken token = token();
    AccessToken read = AccessToken.parse(token.text());
    assertThat(read).isEqualTo(token).hasSameHashCodeAs(token);
    assertThat(read.services()).isEqualTo(token.services());
    assertThat(read.salt()).isEqualTo(token.salt());
    assertThat(read.verify(CERTIFICATE, NOW)).isEqualTo(Verification.VALID);
  }

  @Test
  void saltsMakeTokensOfTheSameSecondDiffer() {
    assertThat(token()).isNotEqualTo(token());
    assertThat(token().salt()).isNotEqualTo(token().salt());
    TokenIssuer unsalted = ISSUER.salts(() -> -1);
    assertThat(unsalted.token(HOUR).chatApp().issue())
        .isEqualTo(unsalted.token(HOUR).chatApp().issue());
  }

  @Test
  void subscribersMayOnlyJoin() {
    AccessToken token = ISSUER.token(HOUR).rtc("*", RtcUser.anybody(), RtcRole.SUBSCRIBER).issue();
    RtcService rtc = token.services(RtcService.class).get(0);
    assertThat(rtc.privileges().byCode()).containsOnlyKeys(Privilege.Rtc.JOIN_CHANNEL.code());
    assertThat(rtc.user().name()).isEmpty();
  }

  @Test
  void verifiesSignatureAndTime() {
    AccessToken token = token();
    assertThat(token.verify(CERTIFICATE, NOW.plus(HOUR).minusMillis(1)))
        .isEqualTo(Verification.VALID);
    assertThat(token.verify(CERTIFICATE, NOW.plus(HOUR))).isEqualTo(Verification.EXPIRED);
    assertThat(token.verify(CERTIFICATE, NOW.minus(Duration.ofMinutes(5))))
        .isEqualTo(Verification.VALID);
    assertThat(token.verify(CERTIFICATE, NOW.minus(Duration.ofSeconds(301))))
        .isEqualTo(Verification.NOT_YET_ISSUED);
    assertThat(token.verify(ANOTHER, NOW)).isEqualTo(Verification.WRONG_SIGNATURE);
    assertThat(Verification.EXPIRED.isValid()).isFalse();
  }

  /** Agora documents that longer ones, and those of zero, end after 24 hours. */
  @ParameterizedTest
  @ValueSource(longs = {0, 86_401, 4_294_967_295L})
  void endsAfterADayAtTheLatest(long seconds) {
    AccessToken read = AccessToken.parse(craft(writer -> writer.u32(seconds).u32(1).u16(0)));
    assertThat(read.lifetime()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(read.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void tellsOfServicesItDoesNotKnow() {
    AccessToken read =
        AccessToken.parse(
            craft(
                writer -> {
                  writer.u32(60).u32(1).u16(2);
                  FpaService fpa = FpaService.create();
                  ServiceCodec.of(fpa).write(fpa, writer);
                  writer.u16(77).text("whatever comes then");
                }));
    assertThat(read.services()).isEqualTo(List.of(FpaService.create()));
    assertThat(read.hasUnknownServices()).isTrue();
  }

  @Test
  void keepsPrivilegesItDoesNotKnow() {
    TreeMap<Integer, Duration> byCode = new TreeMap<>();
    byCode.put(99, Duration.ofSeconds(5));
    RtmService service = new RtmService("alice", new Privileges<>(byCode));
    AccessToken token = ISSUER.token(HOUR).service(service).issue();
    assertThat(AccessToken.parse(token.text()).services()).isEqualTo(List.of(service));
  }

  @Test
  void mintsOnAThreadThatMustNotBlock() {
    StepVerifier.create(
            Mono.fromCallable(AccessTokenTest::token)
                .subscribeOn(Schedulers.parallel())
                .repeat(99)
                .distinct())
        .expectNextCount(100)
        .verifyComplete();
  }

  @Test
  void printsNoSecret() {
    AccessToken token = token();
    assertThat(token.toString())
        .contains(APP_ID, "lobby", "alice", "PT1H", "***")
        .doesNotContain(token.text().reveal());
    assertThat(ISSUER).hasToString("TokenIssuer[appId=" + APP_ID + ", certificate=***]");
    assertThat(CERTIFICATE).hasToString("***").isNotEqualTo(ANOTHER);
    assertThat(CERTIFICATE).isEqualTo(AppCertificate.of("5CFd2fd1755d40ecb72977518be15d3b"));
  }

  /**
   * Whatever is done to a token, it is refused with a clear word. In its text alone there are bits
   * that say nothing: those of the last digit of Base64.
   */
  @Test
  void neverTakesAChangedTokenForAGoodOne() {
    Random random = new Random(7);
    String text = token().text().reveal();
    String whole = text.replace("=", "");
    assertThat(verdict(text)).isEqualTo("VALID");
    for (int round = 0; round < 2_000; round++) {
      byte[] content = TokenText.content(text);
      content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(verdict(TokenText.of(compress(content)))).isNotEqualTo("VALID");
      StringBuilder changed = new StringBuilder(text);
      int index = random.nextInt(changed.length());
      changed.setCharAt(index, (char) (' ' + random.nextInt(95)));
      if (verdict(changed.toString()).equals("VALID")) {
        assertThat(TokenText.content(changed.toString())).isEqualTo(TokenText.content(text));
      }
      assertThat(verdict(whole.substring(0, 12 + random.nextInt(whole.length() - 12))))
          .isNotEqualTo("VALID");
    }
  }

  private static String verdict(String text) {
    try {
      return AccessToken.parse(text).verify(CERTIFICATE, NOW).name();
    } catch (IllegalArgumentException refused) {
      return refused.getMessage();
    }
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(
      strings = {
        "006970CA35de60c44645bbae8a215061b33IAA",
        "007!!!! not Base64",
        "007AAAAAAAAAAAA",
        "007eJxTYBBbsMMnKq7p9Hf",
        "neither this nor that"
      })
  void refusesWhatIsNoToken(String text) {
    assertThatThrownBy(() -> AccessToken.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("token must ")
        .hasMessageNotContaining(text);
  }

  @Test
  void refusesABomb() {
    assertThatThrownBy(() -> AccessToken.parse(TokenText.of(compress(new byte[2 << 20]))))
        .hasMessage("token must hold at most 1048576 bytes");
  }

  @Test
  void refusesBytesAfterItsEnd() {
    String longer =
        craft(
            writer -> {
              writer.u32(60).u32(1).u16(0).u16(5);
            });
    assertThatThrownBy(() -> AccessToken.parse(longer))
        .hasMessage("token must end after its services, but does not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S", "PT1.5S", "PT24H1S"})
  void refusesALifetimeOutOfRange(String lifetime) {
    assertThatThrownBy(() -> ISSUER.token(Duration.parse(lifetime)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("lifetime must be ")
        .hasMessageContaining(Duration.parse(lifetime).toString());
  }

  @Test
  void refusesWhatAgorasBuilderAnswersWithAnEmptyText() {
    assertThatThrownBy(() -> AppCertificate.of("5CFd2fd1755d40ecb72977518be15d3"))
        .hasMessage(
            "appCertificate must be 32 hexadecimal digits, but was \"*** of 31 characters\"");
    assertThatThrownBy(() -> AppCertificate.of("y".repeat(32)))
        .hasMessageStartingWith("appCertificate must be 32 hexadecimal digits");
    AppId letters = AppId.of("z".repeat(32));
    assertThatThrownBy(() -> TokenIssuer.of(letters, CERTIFICATE))
        .hasMessage("appId must be 32 hexadecimal digits, but was \"" + letters + "\"");
    AccessTokenBuilder empty = ISSUER.token(HOUR);
    assertThatThrownBy(empty::issue).hasMessage("services must be one or more, but was []");
  }

  @Test
  void refusesBadFields() {
    assertThatThrownBy(() -> RtcUser.uid(0))
        .hasMessage("uid must be from 1 to 4294967295, but was 0");
    assertThatThrownBy(() -> RtcUser.uid(4_294_967_296L))
        .hasMessage("uid must be from 1 to 4294967295, but was 4294967296");
    assertThatThrownBy(() -> RtcUser.account(" ")).hasMessageStartingWith("account must not be");
    assertThatThrownBy(() -> RtcUser.account("a".repeat(256)))
        .hasMessageStartingWith("user must have at most 255 UTF-8 bytes");
    assertThatThrownBy(() -> RtcService.of("a".repeat(65), RtcUser.anybody()))
        .hasMessageStartingWith("channel must have at most 64 UTF-8 bytes");
    assertThatThrownBy(() -> StreamingService.of("", RtcUser.anybody()))
        .hasMessage("channel must not be blank, but was \"\"");
    assertThatThrownBy(() -> CdnService.of("é".repeat(33), RtcUser.anybody()))
        .hasMessageStartingWith("channel must have at most 64 UTF-8 bytes (it has 66)");
    assertThatThrownBy(() -> RtmService.of("")).hasMessageStartingWith("user must not be blank");
    assertThatThrownBy(() -> Rtm2Service.of("a".repeat(65), RtmPermissions.none()))
        .hasMessageStartingWith("user must have at most 64");
    assertThatThrownBy(() -> ChatService.user("")).hasMessageStartingWith("user must not be");
    assertThatThrownBy(() -> EducationService.roomUser("", "u", EducationRole.STUDENT))
        .hasMessageStartingWith("room must not be blank");
    assertThatThrownBy(
            () ->
                RtcService.of("c", RtcUser.anybody())
                    .with(RtcRole.SUBSCRIBER, Duration.ofMillis(1500)))
        .hasMessage("privilege lasting must be whole seconds, but was PT1.5S");
    assertThatThrownBy(
            () ->
                FpaService.create().with(Privilege.Login.LOGIN, Duration.ofSeconds(4_294_967_296L)))
        .hasMessageStartingWith("privilege lasting must be from PT0S to ");
  }

  @Test
  void refusesAClockThatTokensCannotHold() {
    AccessTokenBuilder late =
        ISSUER.clock(InstantSource.fixed(Instant.parse("2200-01-01T00:00:00Z"))).token(HOUR).fpa();
    assertThatThrownBy(late::issue).hasMessageStartingWith("clock must show a moment from");
  }

  /** A token with a right head and, after it, anything; not signed. */
  private static String craft(Consumer<TokenWriter> tail) {
    TokenWriter writer =
        new TokenWriter().sized(new byte[32]).text(APP_ID).u32(NOW.getEpochSecond());
    tail.accept(writer);
    return TokenText.of(compress(writer.toBytes()));
  }

  private static byte[] compress(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, new Deflater())) {
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }
}
