package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.iotlicense.IotLicense;
import io.github.agoraflux.iotlicense.License;
import io.github.agoraflux.simulator.iotlicense.Sku;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class IotLicenseTest extends Simulated {

  private final IotLicense iot = IotLicense.over(agora);

  @Test
  void activatesADevice() {
    String productId = "02F5A000000000000000000000EC3000";
    simulator.licenses().buy(productId, new Sku(2, "home", 3, 500, "08:00~20:00"), 1);

    // snippet: iot-license
    Mono<License> license = iot.activate(device -> device.productId(productId).licenseKey("lamp-0017"));
    // end

    StepVerifier.create(license)
        .assertNext(it -> assertThat(it.sku()).isNotNull())
        .verifyComplete();
    assertThat(sent("iot-license.activate").status()).isEqualTo(200);
  }
}
