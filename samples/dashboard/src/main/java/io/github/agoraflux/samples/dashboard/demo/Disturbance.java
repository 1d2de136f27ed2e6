package io.github.agoraflux.samples.dashboard.demo;

/** What can be done to the simulator. */
enum Disturbance {
  /** The primary domain refuses connections. */
  OUTAGE,
  /** A few answers say that there were too many calls. */
  TOO_MANY_CALLS,
  /** A few answers say that the server has failed. */
  SERVER_ERRORS,
  /** Nothing is wrong any more. */
  CALM
}
