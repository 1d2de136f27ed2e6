package io.github.agoraflux.simulator.product;

import java.util.Map;

/**
 * What an account is known by and proves itself with. Its text form shows no secret.
 *
 * @param customerId the user name of Basic authentication and of signatures
 * @param customerSecret the password of Basic authentication and the key of signatures
 * @param certificates the App Certificate of each project, by its App ID
 * @param whiteboardAccessKey the access key of Interactive Whiteboard
 * @param whiteboardSecretKey the secret key of Interactive Whiteboard
 */
public record AccountKeys(
    String customerId,
    String customerSecret,
    Map<String, String> certificates,
    String whiteboardAccessKey,
    String whiteboardSecretKey) {

  /** A copy that cannot change. */
  public AccountKeys {
    certificates = Map.copyOf(certificates);
  }

  @Override
  public String toString() {
    return "AccountKeys[customerId=" + customerId + ", appIds=" + certificates.keySet() + "]";
  }
}
