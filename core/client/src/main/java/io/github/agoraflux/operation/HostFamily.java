package io.github.agoraflux.operation;

/** Which hosts serve an operation. */
public enum HostFamily {
  /**
   * {@code api.agora.io}, {@code api.sd-rtn.com} and the region domains: primary, alternate and
   * adjacent.
   */
  AGORA,
  /** {@code api.netless.link}, the whiteboard's own host, without an alternate. */
  NETLESS
}
