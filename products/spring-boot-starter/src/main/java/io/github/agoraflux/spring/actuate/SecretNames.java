package io.github.agoraflux.spring.actuate;

import java.util.List;
import java.util.Locale;

/** Tells the names of secret properties, however they are written. */
final class SecretNames {

  private static final String OURS = "agoraflux";
  private static final List<String> SECRET =
      List.of("customersecret", "appcertificate", "whiteboardsecretkey", "webhooksecrets");

  private SecretNames() {}

  /** Whether it is one in {@code application.yaml}, the environment or anywhere else. */
  static boolean isSecret(String property) {
    String name = property.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return name.startsWith(OURS)
        && SECRET.stream().anyMatch(name.substring(OURS.length())::startsWith);
  }
}
