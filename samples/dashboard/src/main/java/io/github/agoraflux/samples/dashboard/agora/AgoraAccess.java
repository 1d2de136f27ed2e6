package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.cloudrecording.StorageConfig;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.transport.HttpSettings;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.whiteboard.DataCenter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which project, with which credentials, and on which way.
 *
 * @param appId the project's App ID
 * @param customerId the account's customer ID
 * @param customerSecret the secret that goes with it
 * @param whiteboardAccessKey the whiteboard's access key
 * @param whiteboardSecretKey the secret that goes with it
 * @param region where this server is
 * @param dataCenter where files are converted
 * @param storage where recordings go; null for none, and then none is started
 * @param http changes how requests travel
 */
public record AgoraAccess(
    String appId,
    String customerId,
    Secret customerSecret,
    String whiteboardAccessKey,
    Secret whiteboardSecretKey,
    CallerRegion region,
    DataCenter dataCenter,
    @Nullable StorageConfig storage,
    UnaryOperator<HttpSettings> http) {}
