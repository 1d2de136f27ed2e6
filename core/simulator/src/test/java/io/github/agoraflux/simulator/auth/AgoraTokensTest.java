package io.github.agoraflux.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which token is good for what. */
class AgoraTokensTest {

  private static final String APP = "0123456789abcdef0123456789abcdef";
  private static final String OTHER_APP = "f123456789abcdef0123456789abcdef";
  private static final String CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b";
  private static final String OTHER_CERTIFICATE = "aCFd2fd1755d40ecb72977518be15d3b";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final Map<String, String> CERTIFICATES =
      Map.of(APP, CERTIFICATE, OTHER_APP, OTHER_CERTIFICATE);

  private final AgoraTokens tokens =
      new AgoraTokens(appId -> Optional.ofNullable(CERTIFICATES.get(appId)), SKEW);

  private static AgoraToken token(byte[]... services) {
    return AgoraToken.of(APP, CERTIFICATE, NOW, services);
  }

  private boolean signaling(AgoraToken token, String... users) {
    return tokens.isSignalingToken(token.mint(), APP, List.of(users), NOW);
  }

  @Test
  @DisplayName("Signaling takes both of its services, for their user")
  void signaling() {
    for (byte[] service : List.of(AgoraToken.rtm("anna"), AgoraToken.rtm2("anna"))) {
      assertThat(signaling(token(service))).isTrue();
      assertThat(signaling(token(service), "anna")).isTrue();
      assertThat(signaling(token(service), "anna", "anna")).isTrue();
      assertThat(signaling(token(service), "bert")).isFalse();
      assertThat(signaling(token(service), "")).isFalse();
      assertThat(signaling(token(service), "anna", "bert")).isFalse();
    }
  }

  @Test
  @DisplayName("Of several Signaling services one has to be of the user")
  void severalUsers() {
    AgoraToken token = token(AgoraToken.rtm("anna"), AgoraToken.rtm("bert"));

    assertThat(signaling(token, "anna")).isTrue();
    assertThat(signaling(token, "bert")).isTrue();
    assertThat(signaling(token, "carl")).isFalse();
    assertThat(signaling(token, "anna", "bert")).isFalse();
  }

  @Test
  @DisplayName("No other service and no other privilege is a login")
  void noLogin() {
    assertThat(signaling(token())).isFalse();
    assertThat(signaling(token(AgoraToken.rtc("room", "anna")))).isFalse();
    assertThat(signaling(token(AgoraToken.service(5, 1, 0, AgoraToken.string("anna"))))).isFalse();
    assertThat(signaling(token(AgoraToken.service(2, 2, 0, AgoraToken.string("anna"))))).isFalse();
  }

  @Test
  @DisplayName("Project, certificate and life have to be right for every kind of token")
  void rightProject() {
    AgoraToken right =
        token(
            AgoraToken.rtc("room", "1"),
            AgoraToken.rtm("anna"),
            AgoraToken.education(3, "", "", -1));

    assertThat(accepted(right)).containsOnly(true);
    assertThat(accepted(right.certificate(OTHER_CERTIFICATE))).containsOnly(false);
    assertThat(accepted(right.appId(OTHER_APP).certificate(OTHER_CERTIFICATE))).containsOnly(false);
    assertThat(accepted(right.appId("unknown"))).containsOnly(false);
    assertThat(accepted(right.issuedLater(300))).containsOnly(true);
    assertThat(accepted(right.issuedLater(301))).containsOnly(false);
    assertThat(accepted(right.issuedLater(-3599))).containsOnly(true);
    assertThat(accepted(right.issuedLater(-3600))).containsOnly(false);
    assertThat(accepted(right.life(0))).containsOnly(false);
  }

  private List<Boolean> accepted(AgoraToken token) {
    String minted = token.mint();
    return List.of(
        tokens.isSignalingToken(minted, APP, List.of(), NOW),
        tokens.isEducationAppToken(minted, APP, NOW),
        tokens.isRtcToken(minted, APP, NOW));
  }

  @Test
  @DisplayName("Where the request names no project, that of the token counts")
  void noProject() {
    String other =
        token(AgoraToken.rtm("anna")).appId(OTHER_APP).certificate(OTHER_CERTIFICATE).mint();

    assertThat(tokens.isSignalingToken(other, null, List.of(), NOW)).isTrue();
    assertThat(tokens.isSignalingToken(other, OTHER_APP, List.of(), NOW)).isTrue();
    assertThat(tokens.isSignalingToken(other, APP, List.of(), NOW)).isFalse();
  }

  @Test
  @DisplayName("A classroom's server needs the privilege of the project, not of a user")
  void education() {
    assertThat(education(AgoraToken.education(3, "", "", -1))).isTrue();
    assertThat(education(AgoraToken.education(1, "room", "anna", 1))).isFalse();
    assertThat(education(AgoraToken.education(2, "", "anna", -1))).isFalse();
    assertThat(education(AgoraToken.rtm("anna"))).isFalse();
    assertThat(
            education(
                AgoraToken.bytes(
                    AgoraToken.u16(7),
                    AgoraToken.u16(2),
                    AgoraToken.bytes(AgoraToken.u16(1), AgoraToken.u32(0)),
                    AgoraToken.bytes(AgoraToken.u16(3), AgoraToken.u32(0)),
                    AgoraToken.bytes(
                        AgoraToken.string(""), AgoraToken.string(""), AgoraToken.u16(-1)))))
        .isTrue();
  }

  private boolean education(byte[] service) {
    return tokens.isEducationAppToken(token(service).mint(), APP, NOW);
  }

  @Test
  @DisplayName("An RTC token has to allow to join and may live for 24 hours, not for longer")
  void rtc() {
    AgoraToken token = token(AgoraToken.rtc("room", "1"), AgoraToken.rtm("1"));

    assertThat(rtc(token)).isTrue();
    assertThat(rtc(token.life(86_400))).isTrue();
    assertThat(rtc(token.life(86_401))).isFalse();
    assertThat(rtc(token(AgoraToken.rtm("1")))).isFalse();
    assertThat(rtc(token.services(publishOnly()))).isFalse();
  }

  private static byte[] publishOnly() {
    return AgoraToken.service(1, 2, 0, AgoraToken.string("room"), AgoraToken.string("1"));
  }

  private boolean rtc(AgoraToken token) {
    return tokens.isRtcToken(token.mint(), APP, NOW);
  }

  @Test
  @DisplayName("A privilege expires by itself, at its second")
  void privilegeExpires() {
    String token = token(AgoraToken.service(2, 1, 10, AgoraToken.string("anna"))).mint();

    assertThat(tokens.isSignalingToken(token, APP, List.of(), NOW.plusMillis(9_999))).isTrue();
    assertThat(tokens.isSignalingToken(token, APP, List.of(), NOW.plusSeconds(10))).isFalse();
  }

  @Test
  @DisplayName("A token of version 006 is good for the user it was made for, until it expires")
  void version6() {
    String token = AgoraToken.version6(APP, CERTIFICATE, "anna", NOW.plusSeconds(20), end(10));

    assertThat(old(token, APP, "anna", NOW)).isTrue();
    assertThat(old(token, null, "anna", NOW)).isTrue();
    assertThat(old(token, APP, "bert", NOW)).isFalse();
    assertThat(old(token, APP, "", NOW)).isFalse();
    assertThat(old(token, OTHER_APP, "anna", NOW)).isFalse();
    assertThat(old(token, APP, "anna", NOW.plusMillis(9_999))).isTrue();
    assertThat(old(token, APP, "anna", end(10))).isFalse();
    assertThat(tokens.isSignalingToken(token, APP, List.of("anna"), NOW)).isFalse();
  }

  @Test
  @DisplayName("A token of version 006 ends for all privileges, and one without end ends with it")
  void version6Token() {
    String token = AgoraToken.version6(APP, CERTIFICATE, "anna", end(10), Instant.ofEpochSecond(0));

    assertThat(old(token, APP, "anna", NOW.plusMillis(9_999))).isTrue();
    assertThat(old(token, APP, "anna", end(10))).isFalse();
  }

  @Test
  @DisplayName("A token of version 006 with a wrong certificate or without login is refused")
  void version6Wrong() {
    byte[] joinOnly =
        AgoraToken.bytes(
            AgoraToken.u32(1),
            AgoraToken.u32(end(10).getEpochSecond()),
            AgoraToken.u16(1),
            AgoraToken.u16(1),
            AgoraToken.u32(0));

    assertThat(old(AgoraToken.version6(APP, OTHER_CERTIFICATE, "a", end(9), end(9)), APP, "a", NOW))
        .isFalse();
    assertThat(
            old(
                AgoraToken.version6("f".repeat(32), CERTIFICATE, "a", end(9), end(9)),
                null,
                "a",
                NOW))
        .isFalse();
    assertThat(old(AgoraToken.version6(APP, CERTIFICATE, "a", "", joinOnly), APP, "a", NOW))
        .isFalse();
    assertThat(old("006", APP, "a", NOW)).isFalse();
    assertThat(old("006" + APP + "###", APP, "a", NOW)).isFalse();
    assertThat(old("006" + APP + "AAAA", APP, "a", NOW)).isFalse();
  }

  private static Instant end(long seconds) {
    return NOW.plusSeconds(seconds);
  }

  private boolean old(String token, String appId, String user, Instant now) {
    return tokens.isOldSignalingToken(token, appId, user, now);
  }
}
