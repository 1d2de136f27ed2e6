package io.github.agoraflux.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and verifying tokens of version 007. */
class AccessToken2Test {

  private static final String APP_ID = "970CA35de60c44645bbae8a215061b33";
  private static final String CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b";
  private static final Instant ISSUED = Instant.ofEpochSecond(1111111);

  /** Made by Agora's own builder issued at 1111111 with salt 1, life 600 and one privilege. */
  private static final String AGORAS =
      "007eJxTYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdjU1TUs0Mkk1MzExMk5ISUy0SjQxNDcwMk4yN"
          + "3b8IMEQwMTAwMoAwBIL4CgzmKeZGxmamqUmWFsYmFqbGluapxqnGaZYpJmYGSSkpiVwMRhYWRsYmhkbmxgDCaiTj";

  private static AgoraToken token(byte[]... services) {
    return AgoraToken.of(APP_ID, CERTIFICATE, ISSUED, services);
  }

  private static AccessToken2 parsed(String token) {
    return AccessToken2.parse(token).orElseThrow();
  }

  @Test
  @DisplayName("A token made by Agora's own builder is read and found genuine")
  void vector() {
    AccessToken2 token = parsed(AGORAS);

    assertThat(token.appId()).isEqualTo(APP_ID);
    assertThat(token.issuedAt()).isEqualTo(ISSUED);
    assertThat(token.life()).isEqualTo(Duration.ofMinutes(10));
    assertThat(token.services())
        .containsExactly(new TokenService(TokenService.Type.RTC, Map.of(1, 600L), "2882341273"));
    assertThat(token.isSignedWith(CERTIFICATE)).isTrue();
    assertThat(token.isSignedWith("5CFd2fd1755d40ecb72977518be15d3c")).isFalse();
  }

  @Test
  @DisplayName("Services of every kind are read, also several of one kind")
  void everyService() {
    String token =
        token(
                AgoraToken.rtc("room", "1"),
                AgoraToken.rtm("anna"),
                AgoraToken.rtm("bert"),
                AgoraToken.service(3, 1, 5, AgoraToken.string("c"), AgoraToken.string("s")),
                AgoraToken.service(4, 1, 6),
                AgoraToken.service(5, 2, 7, AgoraToken.string("chatter")),
                AgoraToken.service(6, 1, 8, AgoraToken.string("c"), AgoraToken.string("f")),
                AgoraToken.education(3, "room", "pupil", -1),
                AgoraToken.rtm2("carl"),
                AgoraToken.rtm2("dora"))
            .mint();

    assertThat(parsed(token).services())
        .extracting(TokenService::type, TokenService::subject)
        .asString()
        .isEqualTo(
            "[(RTC, \"1\"), (RTM, \"anna\"), (RTM, \"bert\"), (STREAMING, \"s\"), (FPA, null),"
                + " (CHAT, \"chatter\"), (FCDN, \"f\"), (APAAS, \"pupil\"), (RTM2, \"carl\"),"
                + " (RTM2, \"dora\")]");
    assertThat(parsed(token).isSignedWith(CERTIFICATE)).isTrue();
  }

  @Test
  @DisplayName("A service of an unknown kind ends the list, and the signature covers it")
  void unknownService() {
    String token =
        token(AgoraToken.rtm("anna"), AgoraToken.service(999, 1, 0, AgoraToken.string("x"))).mint();

    assertThat(parsed(token).services()).hasSize(1);
    assertThat(parsed(token).isSignedWith(CERTIFICATE)).isTrue();
  }

  @Test
  @DisplayName("A privilege lasts for its own seconds, or as long as the token if they are 0")
  void privileges() {
    AccessToken2 token =
        parsed(
            token(
                    AgoraToken.service(2, 1, 10, AgoraToken.string("brief")),
                    AgoraToken.service(2, 1, 0, AgoraToken.string("long")))
                .mint());

    assertThat(token.granting(TokenService.Type.RTM, 1, ISSUED.plusMillis(9_999))).hasSize(2);
    assertThat(token.granting(TokenService.Type.RTM, 1, ISSUED.plusSeconds(10)))
        .extracting(TokenService::subject)
        .containsExactly("long");
    assertThat(token.granting(TokenService.Type.RTM, 2, ISSUED)).isEmpty();
    assertThat(token.granting(TokenService.Type.RTC, 1, ISSUED)).isEmpty();
  }

  @Test
  @DisplayName("A token is valid from its issue, less the skew, until just before its end")
  void life() {
    AccessToken2 token = parsed(token().life(60).mint());
    Duration skew = Duration.ofSeconds(5);

    assertThat(token.isValidAt(ISSUED.minusMillis(5_001), skew)).isFalse();
    assertThat(token.isValidAt(ISSUED.minusSeconds(5), skew)).isTrue();
    assertThat(token.isValidAt(ISSUED.plusMillis(59_999), skew)).isTrue();
    assertThat(token.isValidAt(ISSUED.plusSeconds(60), skew)).isFalse();
  }

  @Test
  @DisplayName("Times beyond 2038 are read as what they are")
  void unsigned() {
    Instant far = Instant.ofEpochSecond(4_000_000_000L);
    AccessToken2 token = parsed(AgoraToken.of(APP_ID, CERTIFICATE, far).mint());

    assertThat(token.issuedAt()).isEqualTo(far);
    assertThat(token.isSignedWith(CERTIFICATE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "007", "0", "006", "008eJw", "007====", "007###", "007AAAA", "007eJw", "ü"})
  @DisplayName("What is no token is not read")
  void garbage(String token) {
    assertThat(AccessToken2.parse(token)).isEmpty();
  }

  @Test
  @DisplayName("A token that was cut off anywhere is not read")
  void truncated() {
    for (int length = 0; length < AGORAS.length(); length++) {
      assertThat(AccessToken2.parse(AGORAS.substring(0, length))).as("%d", length).isEmpty();
    }
    byte[] content = token(AgoraToken.rtm2("anna"), AgoraToken.rtm2("bert")).content();
    for (int length = 0; length < content.length; length++) {
      byte[] part = java.util.Arrays.copyOf(content, length);
      assertThat(AccessToken2.parse(AgoraToken.wrap(part))).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  @DisplayName("Bytes after the content are not accepted, deflated or not")
  void trailing() {
    byte[] content = token(AgoraToken.rtm("anna")).content();
    byte[] deflated =
        Base64.getDecoder().decode(AgoraToken.wrap(content).substring("007".length()));
    byte[] longer = AgoraToken.bytes(deflated, new byte[1]);

    assertThat(AccessToken2.parse(AgoraToken.wrap(AgoraToken.bytes(content, new byte[1]))))
        .isEmpty();
    assertThat(AccessToken2.parse("007" + Base64.getEncoder().encodeToString(longer))).isEmpty();
  }

  @Test
  @DisplayName("A few bytes that would inflate to many are given up at the limit")
  void bomb() {
    byte[] atLimit = new byte[Inflation.MAX_BYTES];
    byte[] beyond = new byte[Inflation.MAX_BYTES + 1];

    assertThat(Inflation.of(deflated(atLimit)).orElseThrow()).hasSize(Inflation.MAX_BYTES);
    assertThat(Inflation.of(deflated(beyond))).isEmpty();
    assertThat(AccessToken2.parse(AgoraToken.wrap(new byte[50_000_000]))).isEmpty();
  }

  private static byte[] deflated(byte[] content) {
    return Base64.getDecoder().decode(AgoraToken.wrap(content).substring("007".length()));
  }

  @Test
  @DisplayName("A changed token never fails to be judged and never passes with other content")
  void mutated() {
    Random random = new Random(7);
    String genuine = token(AgoraToken.rtc("room", "1"), AgoraToken.rtm2("anna")).mint();
    byte[] content = deflatedContent(genuine);
    for (int i = 0; i < 20_000; i++) {
      String mutant = Mutation.of(genuine, random);
      assertThat(
              AccessToken2.parse(mutant)
                  .filter(token -> token.isSignedWith(CERTIFICATE))
                  .filter(token -> !java.util.Arrays.equals(deflatedContent(mutant), content)))
          .as(mutant)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("Changed content in sound wrapping is never genuine")
  void mutatedContent() {
    Random random = new Random(77);
    byte[] content = token(AgoraToken.rtc("room", "1"), AgoraToken.rtm2("anna")).content();
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = Mutation.of(content, random);
      assertThat(
              AccessToken2.parse(AgoraToken.wrap(mutant))
                  .filter(token -> token.isSignedWith(CERTIFICATE)))
          .as(Base64.getEncoder().encodeToString(mutant))
          .isEmpty();
    }
  }

  /** The content of a token whose wrapping is known to be sound. */
  private static byte[] deflatedContent(String token) {
    return Inflation.of(Base64.getDecoder().decode(token.substring("007".length()))).orElseThrow();
  }

  @Test
  @DisplayName("Its text form shows nothing to make a token of")
  void text() {
    assertThat(parsed(AGORAS))
        .hasToString(
            "AccessToken2[appId=" + APP_ID + ", issuedAt=1970-01-13T20:38:31Z, life=PT10M]");
  }
}
