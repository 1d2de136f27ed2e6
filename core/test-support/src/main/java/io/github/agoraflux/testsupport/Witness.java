package io.github.agoraflux.testsupport;

/**
 * Shaped like what the secret guard listens to, so that each module can see that it does.
 *
 * @param customerSecret a secret that is kept as text
 */
record Witness(String customerSecret) {

  void fail() {
    throw new IllegalStateException("noted on its way out");
  }
}
