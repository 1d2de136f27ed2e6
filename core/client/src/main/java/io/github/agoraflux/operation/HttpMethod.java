package io.github.agoraflux.operation;

/** The HTTP methods that Agora uses. */
public enum HttpMethod {
  /** Reads. */
  GET,
  /** Creates or acts. */
  POST,
  /** Sets. */
  PUT,
  /** Changes in part. */
  PATCH,
  /** Removes. */
  DELETE
}
