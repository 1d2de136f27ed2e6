package io.github.agoraflux.auth.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.agora.media.AccessToken2;
import io.agora.media.Utils;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our tokens beside those of the vendor's own builder, byte for byte. */
class OfficialBuilderTest {

  private static final int INPUTS_EACH = 1000;
  private static final long SEED = 20_250_701;

  @Test
  void mintsWhatTheVendorsBuilderMints() {
    Random random = new Random(SEED);
    int inputs = 0;
    int differences = 0;
    for (OfficialBuilder builder : OfficialBuilder.ALL) {
      for (int count = 0; count < INPUTS_EACH; count++) {
        OfficialInput input = OfficialInput.random(random);
        String official = builder.official(input);
        differences += ours(builder, input, official).text().reveal().equals(official) ? 0 : 1;
        inputs++;
      }
    }
    System.out.println(
        "inputs compared with the official builder: " + inputs + ", differences: " + differences);
    assertThat(inputs).isGreaterThanOrEqualTo(10_000);
    assertThat(differences).isZero();
  }

  /** The same input at the moment and with the salt that the vendor's builder has chosen. */
  private static AccessToken ours(OfficialBuilder builder, OfficialInput input, String official) {
    AccessToken read = AccessToken.parse(official);
    return builder.ours(
        input,
        TokenIssuer.of(input.appId(), input.certificate())
            .clock(InstantSource.fixed(read.issuedAt()))
            .salts(read::salt));
  }

  @Test
  void mintsWhatTheVendorsParserReads() {
    Random random = new Random(SEED + 1);
    for (int count = 0; count < INPUTS_EACH; count++) {
      OfficialInput input = OfficialInput.random(random);
      TokenIssuer issuer = TokenIssuer.of(input.appId(), input.certificate());
      AccessToken ours = OfficialBuilder.named("SERVICES_AT_RANDOM").ours(input, issuer);
      AccessToken2 read = new AccessToken2();
      assertThat(read.parse(ours.text().reveal())).isTrue();
      assertThat(read.appId).isEqualTo(input.appId());
      assertThat(Integer.toUnsignedLong(read.issueTs)).isEqualTo(ours.issuedAt().getEpochSecond());
      assertThat(read.expire).isEqualTo(input.life());
      assertThat(read.salt).isEqualTo(ours.salt());
      assertThat(read.services).hasSameSizeAs(ours.services());
      AccessToken2.ServiceRtc rtc = (AccessToken2.ServiceRtc) read.services.get((short) 1);
      assertThat(rtc.channelName).isEqualTo(input.channel());
      assertThat(rtc.uid).isEqualTo(input.user());
    }
  }

  @Test
  void readsWhatTheVendorsBuilderMints() {
    OfficialInput input = OfficialInput.random(new Random(SEED + 2));
    AccessToken read = AccessToken.parse(OfficialBuilder.named("RTC_WITH_RTM").official(input));
    assertThat(read.appId().value()).isEqualTo(input.appId());
    assertThat(read.lifetime()).isEqualTo(input.lifetime());
    assertThat(read.services())
        .isEqualTo(
            List.of(
                input.rtc(RtcUser.account(input.user())),
                RtmService.of(input.user()).with(Privilege.Login.LOGIN, input.lifetime())));
    assertThat(read.verify(AppCertificate.of(input.certificate()), read.issuedAt()).isValid())
        .isTrue();
  }

  /** The vendor's Java builder forgets it, its builders in other languages do not. */
  @Test
  void givesTheChatOfAClassroomItsPrivilege() {
    Duration hour = Duration.ofHours(1);
    AccessToken token =
        TokenIssuer.of("0".repeat(32), "1".repeat(32))
            .token(hour)
            .educationRoomUser("room", "user", EducationRole.ASSISTANT)
            .issue();
    assertThat(token.services())
        .isEqualTo(
            List.of(
                RtmService.of("user").with(Privilege.Login.LOGIN, hour),
                ChatService.user(Utils.md5("user")).with(Privilege.Chat.USER, hour),
                EducationService.roomUser("room", "user", EducationRole.ASSISTANT)
                    .with(Privilege.Education.ROOM_USER, hour)));
  }
}
