package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Map;
import java.util.Set;

/**
 * What is measured in a user's session every few seconds.
 *
 * @param value as it stands on the wire
 */
public record SessionMetric(Integer value) implements OpenEnum<Integer> {

  /** App CPU usage, in percent. */
  public static final SessionMetric APP_CPU = new SessionMetric(20001);

  /** System CPU usage, in percent. */
  public static final SessionMetric SYSTEM_CPU = new SessionMetric(20002);

  /** Upstream bitrate of the audio, in kilobits per second. */
  public static final SessionMetric AUDIO_SENT_BITRATE = new SessionMetric(20003);

  /** Downstream bitrate of the audio, in kilobits per second. */
  public static final SessionMetric AUDIO_RECEIVED_BITRATE = new SessionMetric(20004);

  /** Freeze time in rendering the audio, in milliseconds. */
  public static final SessionMetric AUDIO_FREEZE_TIME = new SessionMetric(20005);

  /** Upstream bitrate of the low-quality video, in kilobits per second. */
  public static final SessionMetric LOW_VIDEO_SENT_BITRATE = new SessionMetric(20006);

  /** Frame rate at which video is captured, in frames per second. */
  public static final SessionMetric VIDEO_CAPTURED_FRAME_RATE = new SessionMetric(20007);

  /** Upstream frame rate of the high-quality video, in frames per second. */
  public static final SessionMetric HIGH_VIDEO_SENT_FRAME_RATE = new SessionMetric(20008);

  /** Downstream bitrate of the high-quality video, in kilobits per second. */
  public static final SessionMetric HIGH_VIDEO_RECEIVED_BITRATE = new SessionMetric(20009);

  /** Downstream frame rate of the high-quality video, in frames per second. */
  public static final SessionMetric HIGH_VIDEO_RECEIVED_FRAME_RATE = new SessionMetric(20010);

  /** Freeze time in rendering the video, in milliseconds. */
  public static final SessionMetric VIDEO_FREEZE_TIME = new SessionMetric(20011);

  /** Upstream packet loss of the audio, in percent. */
  public static final SessionMetric AUDIO_SENT_LOSS = new SessionMetric(20015);

  /** End-to-end packet loss of the audio, in percent. */
  public static final SessionMetric AUDIO_END_TO_END_LOSS = new SessionMetric(20016);

  /** Upstream packet loss of the video, in percent. */
  public static final SessionMetric VIDEO_SENT_LOSS = new SessionMetric(20017);

  /** End-to-end packet loss of the video, in percent. */
  public static final SessionMetric VIDEO_END_TO_END_LOSS = new SessionMetric(20018);

  /** Width of the received video, in pixels. */
  public static final SessionMetric VIDEO_RECEIVED_WIDTH = new SessionMetric(20019);

  /** Height of the received video, in pixels. */
  public static final SessionMetric VIDEO_RECEIVED_HEIGHT = new SessionMetric(20020);

  /** Delay in scheduling tasks, in milliseconds. */
  public static final SessionMetric TASK_SCHEDULING_DELAY = new SessionMetric(20021);

  /** Round trip from the client to its router, in milliseconds. */
  public static final SessionMetric LOCAL_ROUTER_ROUND_TRIP = new SessionMetric(20022);

  /** Upstream frame rate of the low-quality video, in frames per second. */
  public static final SessionMetric LOW_VIDEO_SENT_FRAME_RATE = new SessionMetric(20023);

  /** Upstream bitrate of the video, in kilobits per second. */
  public static final SessionMetric VIDEO_SENT_BITRATE = new SessionMetric(20024);

  /** Volume of the sent audio, in decibels. */
  public static final SessionMetric AUDIO_SENT_VOLUME = new SessionMetric(20025);

  /** Playback volume of the received audio, in decibels. */
  public static final SessionMetric AUDIO_RECEIVED_VOLUME = new SessionMetric(20026);

  /** Width of the sent video, in pixels. */
  public static final SessionMetric VIDEO_SENT_WIDTH = new SessionMetric(20027);

  /** Height of the sent video, in pixels. */
  public static final SessionMetric VIDEO_SENT_HEIGHT = new SessionMetric(20028);

  /** Downstream bitrate of the low-quality video, in kilobits per second. */
  public static final SessionMetric LOW_VIDEO_RECEIVED_BITRATE = new SessionMetric(20030);

  /** Downstream frame rate of the low-quality video, in frames per second. */
  public static final SessionMetric LOW_VIDEO_RECEIVED_FRAME_RATE = new SessionMetric(20031);

  /** Width of the received low-quality video, in pixels. */
  public static final SessionMetric LOW_VIDEO_RECEIVED_WIDTH = new SessionMetric(20032);

  /** Height of the received low-quality video, in pixels. */
  public static final SessionMetric LOW_VIDEO_RECEIVED_HEIGHT = new SessionMetric(20033);

  /** Width of the sent low-quality video, in pixels. */
  public static final SessionMetric LOW_VIDEO_SENT_WIDTH = new SessionMetric(20034);

  /** Height of the sent low-quality video, in pixels. */
  public static final SessionMetric LOW_VIDEO_SENT_HEIGHT = new SessionMetric(20035);

  /** Downstream packet loss of the video on the web, in a unit that Agora does not document. */
  public static final SessionMetric WEB_VIDEO_RECEIVED_LOSS = new SessionMetric(20036);

  /** Upstream packet loss of the audio on the web, in a unit that Agora does not document. */
  public static final SessionMetric WEB_AUDIO_SENT_LOSS = new SessionMetric(20037);

  /** Upstream packet loss of the video on the web, in a unit that Agora does not document. */
  public static final SessionMetric WEB_VIDEO_SENT_LOSS = new SessionMetric(20038);

  private static final Set<SessionMetric> KNOWN =
      Set.of(
          APP_CPU,
          SYSTEM_CPU,
          AUDIO_SENT_BITRATE,
          AUDIO_RECEIVED_BITRATE,
          AUDIO_FREEZE_TIME,
          LOW_VIDEO_SENT_BITRATE,
          VIDEO_CAPTURED_FRAME_RATE,
          HIGH_VIDEO_SENT_FRAME_RATE,
          HIGH_VIDEO_RECEIVED_BITRATE,
          HIGH_VIDEO_RECEIVED_FRAME_RATE,
          VIDEO_FREEZE_TIME,
          AUDIO_SENT_LOSS,
          AUDIO_END_TO_END_LOSS,
          VIDEO_SENT_LOSS,
          VIDEO_END_TO_END_LOSS,
          VIDEO_RECEIVED_WIDTH,
          VIDEO_RECEIVED_HEIGHT,
          TASK_SCHEDULING_DELAY,
          LOCAL_ROUTER_ROUND_TRIP,
          LOW_VIDEO_SENT_FRAME_RATE,
          VIDEO_SENT_BITRATE,
          AUDIO_SENT_VOLUME,
          AUDIO_RECEIVED_VOLUME,
          VIDEO_SENT_WIDTH,
          VIDEO_SENT_HEIGHT,
          LOW_VIDEO_RECEIVED_BITRATE,
          LOW_VIDEO_RECEIVED_FRAME_RATE,
          LOW_VIDEO_RECEIVED_WIDTH,
          LOW_VIDEO_RECEIVED_HEIGHT,
          LOW_VIDEO_SENT_WIDTH,
          LOW_VIDEO_SENT_HEIGHT,
          WEB_VIDEO_RECEIVED_LOSS,
          WEB_AUDIO_SENT_LOSS,
          WEB_VIDEO_SENT_LOSS);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  private static final Map<MetricUnit, Set<SessionMetric>> UNITS =
      Map.ofEntries(
          Map.entry(
              MetricUnit.PERCENT,
              Set.of(
                  APP_CPU,
                  SYSTEM_CPU,
                  AUDIO_SENT_LOSS,
                  AUDIO_END_TO_END_LOSS,
                  VIDEO_SENT_LOSS,
                  VIDEO_END_TO_END_LOSS)),
          Map.entry(
              MetricUnit.KILOBITS_PER_SECOND,
              Set.of(
                  AUDIO_SENT_BITRATE,
                  AUDIO_RECEIVED_BITRATE,
                  LOW_VIDEO_SENT_BITRATE,
                  HIGH_VIDEO_RECEIVED_BITRATE,
                  VIDEO_SENT_BITRATE,
                  LOW_VIDEO_RECEIVED_BITRATE)),
          Map.entry(
              MetricUnit.MILLISECONDS,
              Set.of(
                  AUDIO_FREEZE_TIME,
                  VIDEO_FREEZE_TIME,
                  TASK_SCHEDULING_DELAY,
                  LOCAL_ROUTER_ROUND_TRIP)),
          Map.entry(
              MetricUnit.FRAMES_PER_SECOND,
              Set.of(
                  VIDEO_CAPTURED_FRAME_RATE,
                  HIGH_VIDEO_SENT_FRAME_RATE,
                  HIGH_VIDEO_RECEIVED_FRAME_RATE,
                  LOW_VIDEO_SENT_FRAME_RATE,
                  LOW_VIDEO_RECEIVED_FRAME_RATE)),
          Map.entry(MetricUnit.DECIBELS, Set.of(AUDIO_SENT_VOLUME, AUDIO_RECEIVED_VOLUME)),
          Map.entry(
              MetricUnit.PIXELS,
              Set.of(
                  VIDEO_RECEIVED_WIDTH,
                  VIDEO_RECEIVED_HEIGHT,
                  VIDEO_SENT_WIDTH,
                  VIDEO_SENT_HEIGHT,
                  LOW_VIDEO_RECEIVED_WIDTH,
                  LOW_VIDEO_RECEIVED_HEIGHT,
                  LOW_VIDEO_SENT_WIDTH,
                  LOW_VIDEO_SENT_HEIGHT)));

  /**
   * What the value counts.
   *
   * @return the unit; {@link MetricUnit#UNDOCUMENTED} for a metric that Agora added later
   */
  public MetricUnit unit() {
    return UNITS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(this))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(MetricUnit.UNDOCUMENTED);
  }
}
