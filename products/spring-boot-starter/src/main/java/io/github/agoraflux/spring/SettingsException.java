package io.github.agoraflux.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property that the starter cannot do without is missing, or useless. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * A failure.
   *
   * @param problem what is wrong, in a sentence without a secret's value
   * @param action what to do about it, in a sentence that names properties
   * @param cause what told so, null for nothing
   */
  public SettingsException(String problem, String action, @Nullable Throwable cause) {
    super(problem, cause);
    this.action = action;
  }

  /** What the client for Agora cannot be built without. */
  static SettingsException ofClient(
      String problem, List<String> properties, @Nullable Throwable cause) {
    return new SettingsException(
        problem,
        "Set "
            + String.join(" and ", properties)
            + ", or define a bean of type AgoraClient, or set agoraflux.enabled to false.",
        cause);
  }

  /**
   * What to do about it.
   *
   * @return a sentence that names properties, such as {@code agoraflux.app-id}
   */
  public String action() {
    return action;
  }
}
