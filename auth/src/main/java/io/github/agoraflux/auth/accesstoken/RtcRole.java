package io.github.agoraflux.auth.accesstoken;

import java.util.List;

/** What a user of a channel may do. */
public enum RtcRole {
  /** Joins and publishes audio, video and data. */
  PUBLISHER,
  /**
   * Joins without publishing. Agora enforces it only in projects with co-host authentication
   * enabled.
   */
  SUBSCRIBER;

  /**
   * What the role allows.
   *
   * @return its privileges
   */
  public List<Privilege.Rtc> privileges() {
    return switch (this) {
      case PUBLISHER -> List.of(Privilege.Rtc.values());
      case SUBSCRIBER -> List.of(Privilege.Rtc.JOIN_CHANNEL);
    };
  }
}
