package io.github.agoraflux.iotlicense;

import io.github.agoraflux.value.Built;
import org.jspecify.annotations.Nullable;

/**
 * What about IoT License is for the caller to decide.
 *
 * @param activationPath where a license is activated; null for {@link ActivationPath#COLLECTION}
 */
@Built
public record IotLicenseSettings(@Nullable ActivationPath activationPath) {

  /** Fills in what is not given. */
  public IotLicenseSettings {
    activationPath = activationPath == null ? ActivationPath.COLLECTION : activationPath;
  }
}
