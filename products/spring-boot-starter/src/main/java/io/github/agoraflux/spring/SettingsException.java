package io.github.agoraflux.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property that the client cannot do without is missing, or useless. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> properties;

  /**
   * A failure.
   *
   * @param problem what is wrong, without a secret's value
   * @param properties the names of the properties that are to be set
   * @param cause what told so, null for nothing
   */
  public SettingsException(String problem, List<String> properties, @Nullable Throwable cause) {
    super(problem, cause);
    this.properties = List.copyOf(properties);
  }

  /**
   * What is to be set.
   *
   * @return names of properties, such as {@code agoraflux.app-id}
   */
  public List<String> properties() {
    return properties;
  }
}
