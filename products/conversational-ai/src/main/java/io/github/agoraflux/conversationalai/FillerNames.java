package io.github.agoraflux.conversationalai;

/**
 * How the configs of filler words are called on the wire, where Agora's table and examples differ.
 */
public enum FillerNames {
  /** After their mode, as the table has it: {@code fixed_time_config}, {@code static_config}. */
  BY_MODE,
  /** {@code config}, as the examples have it. */
  PLAIN;

  String config(String mode) {
    return this == BY_MODE ? mode + "_config" : "config";
  }
}
