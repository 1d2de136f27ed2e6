package io.github.agoraflux.spring;

import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whiteboard tokens are minted with.
 *
 * @param accessKey Access key of the whiteboard project, from Agora Console.
 * @param secretKey Secret key that belongs to the access key.
 * @param role What calls with the minted tokens may do.
 */
@ConfigurationProperties("agoraflux.whiteboard")
public record WhiteboardKeys(
    @Nullable String accessKey,
    @Nullable Secret secretKey,
    @DefaultValue("admin") WhiteboardRole role) {

  /** Whether there is a key, if only one of the two. */
  boolean isGiven() {
    return CredentialSettings.text(accessKey) != null || secretKey != null;
  }
}
