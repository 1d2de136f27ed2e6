package io.github.agoraflux.value;

/** Made like the core's own, which this module cannot see. */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(text);
  }

  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "***";
  }
}
