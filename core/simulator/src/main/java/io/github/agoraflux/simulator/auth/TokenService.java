package io.github.agoraflux.simulator.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token of version 007 grants for one of Agora's services.
 *
 * @param type which service
 * @param privileges what is granted: each privilege and the seconds from the issue of the token for
 *     which it lasts, 0 for as long as the token
 * @param subject whom it is granted: the user of the service, the room user of an education
 *     service; null if the service names nobody
 */
public record TokenService(Type type, Map<Integer, Long> privileges, @Nullable String subject) {

  /** The services a token may name, by the numbers Agora gave them. */
  public enum Type {
    /** Real-time audio and video: channel and user. */
    RTC(1),
    /** Signaling: user. */
    RTM(2),
    /** Streaming: channel and account. */
    STREAMING(3),
    /** Full-path acceleration: nobody in particular. */
    FPA(4),
    /** Chat: user. */
    CHAT(5),
    /** Fusion CDN: channel and account. */
    FCDN(6),
    /** Education: room, user and role. */
    APAAS(7),
    /** Signaling with permissions for each resource: user. */
    RTM2(8);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    static @Nullable Type of(int number) {
      for (Type type : values()) {
        if (type.number == number) {
          return type;
        }
      }
      return null;
    }
  }

  /** A copy that cannot change. */
  public TokenService {
    privileges = Map.copyOf(privileges);
  }

  /** Reads what follows the number of a service. */
  static TokenService read(Type type, LittleEndian in) {
    Map<Integer, Long> privileges = in.map();
    return new TokenService(type, privileges, subject(type, in));
  }

  private static @Nullable String subject(Type type, LittleEndian in) {
    return switch (type) {
      case RTC, STREAMING, FCDN -> userInChannel(in);
      case RTM, CHAT -> in.string();
      case FPA -> null;
      case APAAS -> roomUser(in);
      case RTM2 -> userWithPermissions(in);
    };
  }

  private static String userInChannel(LittleEndian in) {
    in.bytes();
    return in.string();
  }

  private static String roomUser(LittleEndian in) {
    String user = userInChannel(in);
    in.u16();
    return user;
  }

  private static String userWithPermissions(LittleEndian in) {
    String user = in.string();
    int resourceTypes = in.u16();
    for (int i = 0; i < resourceTypes; i++) {
      in.u16();
      skipPermissions(in);
    }
    return user;
  }

  private static void skipPermissions(LittleEndian in) {
    int permissions = in.u16();
    for (int i = 0; i < permissions; i++) {
      in.u16();
      int resources = in.u16();
      for (int j = 0; j < resources; j++) {
        in.bytes();
      }
    }
  }
}
