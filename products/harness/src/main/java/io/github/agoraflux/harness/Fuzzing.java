package io.github.agoraflux.harness;

import java.util.Random;

/**
 * How much is tried with input at random: few seconds' worth as a rule, the same each time. The
 * system property {@code agoraflux.fuzz.tries} asks for more, {@code agoraflux.fuzz.seed} for
 * another sequence.
 *
 * @param tries how many inputs for each example
 * @param seed what the sequence begins with
 */
record Fuzzing(int tries, long seed) {

  private static final int TRIES = 100;
  private static final long SEED = 20_240_101;

  static Fuzzing asConfigured() {
    return new Fuzzing(
        Integer.getInteger("agoraflux.fuzz.tries", TRIES),
        Long.getLong("agoraflux.fuzz.seed", SEED));
  }

  /** A sequence of its own for each example, whatever other examples there are. */
  Random random(String example) {
    return new Random(seed + example.hashCode());
  }
}
