package io.github.agoraflux.auth.accesstoken;

import io.agora.chat.ChatTokenBuilder2;
import io.agora.education.EducationTokenBuilder2;
import io.agora.media.AccessToken2;
import io.agora.media.FpaTokenBuilder;
import io.agora.media.RtcTokenBuilder2;
import io.agora.media.Utils;
import io.agora.rtm.RtmTokenBuilder2;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the vendor's own builder makes of an input, and the same in our words. */
record OfficialBuilder(
    String name,
    Function<OfficialInput, String> mint,
    BiFunction<OfficialInput, AccessTokenBuilder, AccessTokenBuilder> inOurWords,
    Function<OfficialInput, Duration> lifetime) {

  static final List<OfficialBuilder> ALL =
      List.of(
          new OfficialBuilder(
              "RTC_UID",
              in ->
                  new RtcTokenBuilder2()
                      .buildTokenWithUid(
                          in.appId(),
                          in.certificate(),
                          in.channel(),
                          in.uid(),
                          in.role(),
                          in.life(),
                          in.privilegeLife()),
              (in, token) -> token.service(in.rtc(in.uidUser()))),
          new OfficialBuilder(
              "RTC_ACCOUNT",
              in ->
                  new RtcTokenBuilder2()
                      .buildTokenWithUserAccount(
                          in.appId(),
                          in.certificate(),
                          in.channel(),
                          in.user(),
                          in.role(),
                          in.life(),
                          in.privilegeLife()),
              (in, token) -> token.service(in.rtc(RtcUser.account(in.user())))),
          new OfficialBuilder(
              "RTC_UID_WITH_TIMES",
              in ->
                  new RtcTokenBuilder2()
                      .buildTokenWithUid(
                          in.appId(),
                          in.certificate(),
                          in.channel(),
                          in.uid(),
                          in.life(),
                          in.time(0),
                          in.time(1),
                          in.time(2),
                          in.time(3)),
              (in, token) -> token.service(in.rtcWithTimes(in.uidUser()))),
          new OfficialBuilder(
              "RTC_ACCOUNT_WITH_TIMES",
              in ->
                  new RtcTokenBuilder2()
                      .buildTokenWithUserAccount(
                          in.appId(),
                          in.certificate(),
                          in.channel(),
                          in.user(),
                          in.life(),
                          in.time(0),
                          in.time(1),
                          in.time(2),
                          in.time(3)),
              (in, token) -> token.service(in.rtcWithTimes(RtcUser.account(in.user())))),
          new OfficialBuilder(
              "RTC_WITH_RTM",
              in ->
                  new RtcTokenBuilder2()
                      .buildTokenWithRtm(
                          in.appId(),
                          in.certificate(),
                          in.channel(),
                          in.user(),
                          in.role(),
                          in.life(),
                          in.privilegeLife()),
              (in, token) -> token.service(in.rtc(RtcUser.account(in.user()))).rtm(in.user())),
          new OfficialBuilder(
              "RTM",
              in ->
                  new RtmTokenBuilder2()
                      .buildToken(in.appId(), in.certificate(), in.user(), in.life()),
              (in, token) -> token.rtm(in.user())),
          new OfficialBuilder(
              "CHAT_USER",
              in ->
                  new ChatTokenBuilder2()
                      .buildUserToken(in.appId(), in.certificate(), in.user(), in.life()),
              (in, token) -> token.chatUser(in.user())),
          new OfficialBuilder(
              "CHAT_APP",
              in -> new ChatTokenBuilder2().buildAppToken(in.appId(), in.certificate(), in.life()),
              (in, token) -> token.chatApp()),
          new OfficialBuilder(
              "EDUCATION_APP",
              in ->
                  new EducationTokenBuilder2()
                      .buildAppToken(in.appId(), in.certificate(), in.life()),
              (in, token) -> token.educationApp()),
          new OfficialBuilder(
              "EDUCATION_USER",
              in ->
                  new EducationTokenBuilder2()
                      .buildUserToken(in.appId(), in.certificate(), in.user(), in.life()),
              (in, token) -> token.educationUser(in.user())),
          // It adds the Chat privilege to the RTM service, where it changes nothing.
          new OfficialBuilder(
              "EDUCATION_ROOM_USER",
              in ->
                  new EducationTokenBuilder2()
                      .buildRoomUserToken(
                          in.appId(),
                          in.certificate(),
                          in.channel(),
                          in.user(),
                          (short) in.educationRole().code(),
                          in.life()),
              (in, token) ->
                  token
                      .service(
                          EducationService.roomUser(in.channel(), in.user(), in.educationRole())
                              .with(Privilege.Education.ROOM_USER, in.lifetime()))
                      .rtm(in.user())
                      .service(ChatService.user(Utils.md5(in.user())))),
          new OfficialBuilder(
              "FPA",
              in -> new FpaTokenBuilder().buildToken(in.appId(), in.certificate()),
              (in, token) -> token.fpa(),
              in -> Duration.ofHours(24)),
          new OfficialBuilder(
              "SERVICES_AT_RANDOM", OfficialBuilder::several, OfficialInput::several));

  OfficialBuilder(
      String name,
      Function<OfficialInput, String> mint,
      BiFunction<OfficialInput, AccessTokenBuilder, AccessTokenBuilder> inOurWords) {
    this(name, mint, inOurWords, OfficialInput::lifetime);
  }

  static OfficialBuilder named(String name) {
    return ALL.stream().filter(builder -> builder.name.equals(name)).findFirst().orElseThrow();
  }

  String official(OfficialInput in) {
    return mint.apply(in);
  }

  AccessToken ours(OfficialInput in, TokenIssuer issuer) {
    return inOurWords.apply(in, issuer.token(lifetime.apply(in))).issue();
  }

  /** Any of its services with any of their privileges for any times. */
  private static String several(OfficialInput in) {
    AccessToken2 token = new AccessToken2(in.appId(), in.certificate(), in.life());
    List<AccessToken2.Service> services =
        List.of(
            new AccessToken2.ServiceRtc(in.channel(), in.user()),
            new AccessToken2.ServiceRtm(in.user()),
            new AccessToken2.ServiceFpa(),
            new AccessToken2.ServiceChat(in.user()),
            new AccessToken2.ServiceApaas(
                in.channel(), in.user(), (short) in.educationRole().code()));
    for (int index = 0; index < services.size(); index++) {
      if (in.hasService(index)) {
        AccessToken2.Service service = services.get(index);
        for (short privilege = 1; privilege <= OfficialInput.PRIVILEGES.get(index); privilege++) {
          if (in.hasPrivilege(index, privilege)) {
            service.privileges.put(privilege, in.time(privilege));
          }
        }
        token.addService(service);
      }
    }
    try {
      return token.build();
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }
}
