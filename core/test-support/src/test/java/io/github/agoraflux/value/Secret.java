package io.github.agoraflux.value;

import java.nio.charset.StandardCharsets;

/** Made like the core's own, which this module cannot see. */
public final class Secret {

  private final byte[] text;

  private Secret(byte[] text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(text.getBytes(StandardCharsets.UTF_8));
  }

  public String reveal() {
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "***";
  }
}
