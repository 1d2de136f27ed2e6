package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.cloudrecording.AmazonRegion;
import io.github.agoraflux.cloudrecording.StorageConfig;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.whiteboard.DataCenter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The access to Agora itself; not looked at with the profile {@code demo}.
 *
 * @param appId the project's App ID
 * @param customerId the account's customer ID
 * @param customerSecret the secret that goes with it
 * @param whiteboardAccessKey the whiteboard's access key
 * @param whiteboardSecretKey the secret that goes with it
 * @param region where this server is
 * @param dataCenter where files are converted
 * @param storage where recordings go; null for none, and then none is started
 */
@ConfigurationProperties("agora")
public record AgoraProperties(
    @DefaultValue("") String appId,
    @DefaultValue("") String customerId,
    @DefaultValue("none") Secret customerSecret,
    @DefaultValue("none") String whiteboardAccessKey,
    @DefaultValue("none") Secret whiteboardSecretKey,
    @DefaultValue("EU_CENTRAL") CallerRegion region,
    @DefaultValue("eu") String dataCenter,
    @Nullable Storage storage) {

  /**
   * A bucket of Amazon S3.
   *
   * @param region its region
   * @param bucket its name
   * @param accessKey the key that lets Agora write there
   * @param secretKey the secret that goes with it
   */
  public record Storage(AmazonRegion region, String bucket, Secret accessKey, Secret secretKey) {

    StorageConfig config() {
      return StorageConfig.builder()
          .region(region)
          .bucket(bucket)
          .accessKey(accessKey)
          .secretKey(secretKey)
          .build();
    }
  }

  AgoraAccess access() {
    return new AgoraAccess(
        appId,
        customerId,
        customerSecret,
        whiteboardAccessKey,
        whiteboardSecretKey,
        region,
        new DataCenter(dataCenter),
        storage == null ? null : storage.config(),
        http -> http);
  }
}
