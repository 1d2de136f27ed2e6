package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a user was or used in a call, as Agora's text and example name it.
 *
 * @param value as it stands on the wire
 */
public record UserFeature(String value) implements OpenEnum<String> {

  /** Received. */
  public static final UserFeature AUDIENCE = new UserFeature("Audience");

  /** Sent. */
  public static final UserFeature HOST = new UserFeature("Host");

  /** Shared a screen. */
  public static final UserFeature SCREEN_SHARE = new UserFeature("Screen Share");

  /** Took part in an interactive live stream; Agora spells it so. */
  public static final UserFeature INTERACTIVE_LIVE_STREAMING =
      new UserFeature("Interative Live Streaming(ILS)");

  /** Took part in a broadcast stream. */
  public static final UserFeature BROADCAST_STREAMING = new UserFeature("Broadcast Streaming(BS)");

  /** Was a robot that streams. */
  public static final UserFeature STREAMING_ROBOT = new UserFeature("Streaming robot");

  /** Recorded on premise. */
  public static final UserFeature ON_PREMISE_RECORDING = new UserFeature("On-Premise Recording");

  /** Recorded in the cloud. */
  public static final UserFeature CLOUD_RECORDING = new UserFeature("Cloud Recording");

  /** Recorded a web page. */
  public static final UserFeature WEB_PAGE_RECORDING = new UserFeature("WebPage Recording");

  /** Sent, as the example of an answer has it. */
  public static final UserFeature SPEAKER = new UserFeature("SPEAKER");

  /** Shared a screen, as the example of an answer has it. */
  public static final UserFeature SCREEN_SHARER = new UserFeature("SCREEN_SHARER");

  private static final Set<UserFeature> KNOWN =
      Set.of(
          AUDIENCE,
          HOST,
          SCREEN_SHARE,
          INTERACTIVE_LIVE_STREAMING,
          BROADCAST_STREAMING,
          STREAMING_ROBOT,
          ON_PREMISE_RECORDING,
          CLOUD_RECORDING,
          WEB_PAGE_RECORDING,
          SPEAKER,
          SCREEN_SHARER);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
