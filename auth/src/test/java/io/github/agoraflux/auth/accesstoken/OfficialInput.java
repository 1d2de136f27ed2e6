package io.github.agoraflux.auth.accesstoken;

import io.agora.media.RtcTokenBuilder2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** One random input for token builders: every field within what is documented. */
record OfficialInput(
    String appId,
    String certificate,
    String channel,
    String user,
    int uid,
    RtcTokenBuilder2.Role role,
    EducationRole educationRole,
    int life,
    int privilegeLife,
    List<Integer> times,
    int bits) {

  /** How many privileges each of the vendor's services has: RTC, RTM, FPA, Chat, APaaS. */
  static final List<Integer> PRIVILEGES = List.of(4, 1, 1, 2, 3);

  private static final String HEXADECIMAL = "0123456789abcdefABCDEF";
  private static final String CHANNEL =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()+-:;<=.>?@[]^_{|}~,";
  private static final String WIDE = CHANNEL + "äöüключ鍵\uFFFD";
  private static final int DAY = 86_400;

  static OfficialInput random(Random random) {
    List<Integer> times = new ArrayList<>();
    for (int index = 0; index < 5; index++) {
      times.add(random.nextInt(4) == 0 ? 0 : random.nextInt(DAY));
    }
    return new OfficialInput(
        text(random, HEXADECIMAL, 32),
        text(random, HEXADECIMAL, 32),
        text(random, CHANNEL, 1 + random.nextInt(64)),
        text(random, random.nextBoolean() ? CHANNEL : WIDE, 1 + random.nextInt(20)),
        random.nextInt(8) == 0 ? 0 : random.nextInt(),
        random.nextBoolean()
            ? RtcTokenBuilder2.Role.ROLE_PUBLISHER
            : RtcTokenBuilder2.Role.ROLE_SUBSCRIBER,
        List.of(EducationRole.values()).get(random.nextInt(3)),
        1 + random.nextInt(DAY),
        random.nextInt(DAY),
        List.copyOf(times),
        random.nextInt());
  }

  private static String text(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < length; index++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  int time(int index) {
    return times.get(index);
  }

  Duration lifetime() {
    return Duration.ofSeconds(life);
  }

  RtcUser uidUser() {
    return uid == 0 ? RtcUser.anybody() : RtcUser.uid(Integer.toUnsignedLong(uid));
  }

  RtcService rtc(RtcUser of) {
    RtcRole ours =
        role == RtcTokenBuilder2.Role.ROLE_PUBLISHER ? RtcRole.PUBLISHER : RtcRole.SUBSCRIBER;
    return RtcService.of(channel, of).with(ours, Duration.ofSeconds(privilegeLife));
  }

  RtcService rtcWithTimes(RtcUser of) {
    RtcService service = RtcService.of(channel, of);
    for (Privilege.Rtc privilege : Privilege.Rtc.values()) {
      service = service.with(privilege, Duration.ofSeconds(time(privilege.code() - 1)));
    }
    return service;
  }

  /** There is always one at least. */
  boolean hasService(int index) {
    return (bits & (1 << index)) != 0 || index == 0;
  }

  boolean hasPrivilege(int service, int privilege) {
    return (bits & (1 << (5 + service * 4 + privilege))) != 0;
  }

  /**
   * The services of {@link #hasService} in reverse: their order in a token is not that of adding.
   */
  AccessTokenBuilder several(AccessTokenBuilder token) {
    List<Service> all =
        List.of(
            new RtcService(channel, RtcUser.account(user), privileges(0)),
            new RtmService(user, privileges(1)),
            new FpaService(privileges(2)),
            new ChatService(user, privileges(3)),
            new EducationService(channel, user, educationRole.code(), privileges(4)));
    AccessTokenBuilder whole = token;
    for (int index = all.size() - 1; index >= 0; index--) {
      whole = hasService(index) ? whole.service(all.get(index)) : whole;
    }
    return whole;
  }

  private <P extends Privilege> Privileges<P> privileges(int service) {
    TreeMap<Integer, Duration> byCode = new TreeMap<>();
    for (int privilege = 1; privilege <= PRIVILEGES.get(service); privilege++) {
      if (hasPrivilege(service, privilege)) {
        byCode.put(privilege, Duration.ofSeconds(time(privilege)));
      }
    }
    return new Privileges<>(byCode);
  }
}
