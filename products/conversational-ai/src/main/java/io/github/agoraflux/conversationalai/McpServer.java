package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server whose tools an agent may call, by the Model Context Protocol. {@link
 * AdvancedFeatures#tools()} has to enable them.
 *
 * @param name its own name, 1 to 48 English letters and digits
 * @param endpoint where it is, which may have a key in it
 * @param transport how it is spoken to; null for Agora's default
 * @param headers header fields to send, whose keys and tokens are secrets; null for none
 * @param allowedTools the tools that may be called, {@code *} for all; empty for none; null for all
 * @param timeout how long to wait for an answer, whole milliseconds; null for Agora's default
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record McpServer(
    String name,
    ServiceUrl endpoint,
    @Nullable McpTransport transport,
    @Nullable Params headers,
    @JsonProperty("allowed_tools") @Nullable List<String> allowedTools,
    @JsonProperty("timeout_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Duration timeout,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]{1,48}");

  /** Copies; the request that has it checks. */
  public McpServer {
    allowedTools = Check.listOrNull(allowedTools);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a server.
   *
   * @return a builder with nothing set
   */
  public static McpServerBuilder builder() {
    return McpServerBuilder.builder();
  }

  /**
   * Begins a server.
   *
   * @param name its own name, 1 to 48 English letters and digits
   * @param endpoint where it is
   * @return a builder with both set
   * @throws IllegalArgumentException if the endpoint is blank
   */
  public static McpServerBuilder at(String name, String endpoint) {
    return builder().name(name).endpoint(ServiceUrl.of(endpoint));
  }

  void check(String field) {
    Check.matches(field + ".name", name, NAME, "1 to 48 English letters or digits");
    Check.given(field + ".endpoint", endpoint);
    Fields.millis(field + ".timeout", timeout);
    ExtraFields.check(field + ".extra", extra, McpServer.class);
  }
}
