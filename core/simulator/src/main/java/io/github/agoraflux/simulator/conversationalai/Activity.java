package io.github.agoraflux.simulator.conversationalai;

/** What an agent is at while it runs. */
public enum Activity {
  /** It waits for its user, and hears him. */
  LISTENING,
  /** It waits for its language model. */
  THINKING,
  /** It speaks. */
  SPEAKING
}
