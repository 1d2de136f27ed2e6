package io.github.agoraflux.analytics;

/** What the value of a metric counts. */
public enum MetricUnit {
  /** Users, sessions or channels: whole numbers. */
  COUNT,

  /** A part of a whole, from 0 to 1. */
  RATIO,

  /** A part of a whole, from 0 to 100. */
  PERCENT,

  /** 1000 bits in a second. */
  KILOBITS_PER_SECOND,

  /** Milliseconds. */
  MILLISECONDS,

  /** Frames in a second. */
  FRAMES_PER_SECOND,

  /** Decibels. */
  DECIBELS,

  /** Pixels: whole numbers. */
  PIXELS,

  /** Agora does not say. */
  UNDOCUMENTED
}
