package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How an MCP server is spoken to.
 *
 * @param value as it stands on the wire
 */
public record McpTransport(String value) implements OpenEnum<String> {

  /** By streaming HTTP. */
  public static final McpTransport STREAMABLE_HTTP = new McpTransport("streamable_http");

  private static final Set<McpTransport> KNOWN = Set.of(STREAMABLE_HTTP);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
