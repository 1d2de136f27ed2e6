package io.github.agoraflux.spring.product;

import io.github.agoraflux.iotlicense.ActivationPath;
import io.github.agoraflux.iotlicense.IotLicenseSettingsBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How IoT License is used.
 *
 * @param activationPath Path under which licenses are activated, where Agora's documents disagree.
 */
@ConfigurationProperties("agoraflux.iot-license")
public record IotLicenseProperties(@DefaultValue("collection") ActivationPath activationPath) {

  void applyTo(IotLicenseSettingsBuilder settings) {
    settings.activationPath(activationPath);
  }
}
