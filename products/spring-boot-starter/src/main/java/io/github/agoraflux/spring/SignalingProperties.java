package io.github.agoraflux.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Signaling is called.
 *
 * @param userId User in whose name Signaling is called with tokens, minted with the app
 *     certificate. Without it the account's credential is used.
 */
@ConfigurationProperties("agoraflux.signaling")
public record SignalingProperties(@Nullable String userId) {}
