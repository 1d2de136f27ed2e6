package io.github.agoraflux.error;

/** Made like the core's own, which this module cannot see. */
public class AgoraException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AgoraException(String message) {
    super(message);
  }
}
