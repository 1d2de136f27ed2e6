package io.github.agoraflux.auth.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.Vectors;
import io.github.agoraflux.auth.accesstoken.RtmPermissions.Access;
import io.github.agoraflux.auth.accesstoken.RtmPermissions.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of the services that the vendor's Java package lacks, from its package for Node.js. */
class VendorVectorsTest {

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final RtcUser USER = RtcUser.uid(2_882_341_273L);
  private static final TokenIssuer ISSUER =
      TokenIssuer.of("970CA35de60c44645bbae8a215061b33", "5CFd2fd1755d40ecb72977518be15d3b")
          .clock(InstantSource.fixed(Instant.ofEpochSecond(1_111_111)))
          .salts(() -> 1);
  private static final RtmPermissions PERMISSIONS =
      RtmPermissions.none()
          .with(Resource.USERS, Access.WRITE, List.of("bob"))
          .with(Resource.MESSAGE_CHANNELS, Access.WRITE, List.of("news", "ключ"))
          .with(Resource.MESSAGE_CHANNELS, Access.READ, List.of("news", "*"))
          .with(Resource.STREAM_CHANNELS, Access.READ, List.of());

  private static final Map<String, UnaryOperator<AccessTokenBuilder>> OURS =
      Map.of(
          "streaming",
          token -> token.streaming("lobby", USER),
          "streaming-anybody",
          token ->
              token.service(
                  StreamingService.of("lobby", RtcUser.anybody())
                      .with(Privilege.Streaming.PUBLISH_RAW, Duration.ofSeconds(30))),
          "cdn",
          token ->
              token.service(
                  CdnService.of("lobby", RtcUser.account("alice"))
                      .with(Privilege.Cdn.PUBLISH, Duration.ofMinutes(1))
                      .with(Privilege.Cdn.PLAY, Duration.ZERO)),
          "rtm2",
          token -> token.rtm("alice", PERMISSIONS),
          "rtm2-without-permissions",
          token -> token.rtm("alice", RtmPermissions.none()),
          "conversational-ai",
          token -> token.conversationalAi().rtm("alice").rtc("lobby", USER, RtcRole.PUBLISHER),
          "speech-to-text",
          token -> token.speechToText().rtc("lobby", USER, RtcRole.PUBLISHER).rtm("alice"),
          "two-channels",
          token ->
              token
                  .streaming("lobby", USER)
                  .rtc("lobby", USER, RtcRole.PUBLISHER)
                  .service(
                      RtcService.of("stage", RtcUser.account("ключ"))
                          .with(RtcRole.SUBSCRIBER, Duration.ofSeconds(5))));

  static Stream<String> names() {
    return OURS.keySet().stream().sorted();
  }

  private static Map<String, String> vectors() {
    return Vectors.read("access-tokens.tsv").stream()
        .collect(java.util.stream.Collectors.toMap(line -> line.get(0), line -> line.get(1)));
  }

  @Test
  void knowsEveryVector() {
    assertThat(OURS).containsOnlyKeys(vectors().keySet());
  }

  /** Compressors differ between languages, so what they compressed is compared. */
  @ParameterizedTest
  @MethodSource("names")
  void mintsTheSame(String name) {
    String vector = vectors().getOrDefault(name, "");
    AccessToken ours =
        OURS.getOrDefault(name, UnaryOperator.identity()).apply(ISSUER.token(LIFETIME)).issue();
    assertThat(TokenText.content(ours.text().reveal())).isEqualTo(TokenText.content(vector));
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsTheSame(String name) {
    AccessToken ours =
        OURS.getOrDefault(name, UnaryOperator.identity()).apply(ISSUER.token(LIFETIME)).issue();
    AccessToken read = AccessToken.parse(vectors().getOrDefault(name, ""));
    assertThat(read.services()).isEqualTo(ours.services()).isNotEmpty();
    assertThat(read.hasUnknownServices()).isFalse();
  }

  @Test
  void findsNamesOfPermissions() {
    AccessToken read = AccessToken.parse(vectors().getOrDefault("rtm2", ""));
    RtmPermissions permissions = read.services(Rtm2Service.class).get(0).permissions();
    assertThat(permissions).isEqualTo(PERMISSIONS);
    assertThat(permissions.names(Resource.MESSAGE_CHANNELS, Access.WRITE))
        .containsExactly("news", "ключ");
    assertThat(permissions.names(Resource.SERVER_GROUPS, Access.READ)).isEmpty();
  }

  /** The vector printed in the vendor's own tests for a publisher's token. */
  @Test
  void mintsTheVectorOfTheVendorsTests() {
    AccessToken ours =
        ISSUER
            .token(LIFETIME)
            .service(
                RtcService.of("7d72365eb983485397e3e3f9d460bdda", USER)
                    .with(Privilege.Rtc.JOIN_CHANNEL, LIFETIME))
            .issue();
    assertThat(TokenText.content(ours.text().reveal()))
        .isEqualTo(
            TokenText.content(
                "007eJxTYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdjU1TUs0Mkk1MzExM"
                    + "k5ISUy0SjQxNDcwMk4yN3b8IMEQwMTAwMoAwBIL4CgzmKeZGxmamqUmWFsYmFqbGluapxqnG"
                    + "aZYpJmYGSSkpiVwMRhYWRsYmhkbmxgDCaiTj"));
  }
}
