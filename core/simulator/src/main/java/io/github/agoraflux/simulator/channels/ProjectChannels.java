package io.github.agoraflux.simulator.channels;

import java.time.InstantSource;

/**
 * What channel management knows of one project.
 *
 * @param channels its channels
 * @param rules its rules
 */
record ProjectChannels(Channels channels, KickingRules rules) {

  static ProjectChannels empty(InstantSource clock) {
    return new ProjectChannels(new Channels(clock), new KickingRules(clock));
  }
}
