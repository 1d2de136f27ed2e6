package io.github.agoraflux.iotlicense;

import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.value.Secret;
import java.time.Duration;

/** The documented request and answer of IoT License. */
class IotLicenseContractTest extends ProductContract<IotLicense> {

  IotLicenseContractTest() {
    super("iot-license", IotLicense::over);
  }

  @Override
  protected void describe(Examples<IotLicense> examples) {
    examples
        .request(
            "activate/request-1",
            licenses ->
                licenses.activate(
                    device ->
                        device.productId("02F5xxxxxxxxxxxxxxxxxxxxxxxxEC30").licenseKey("111")))
        .emits(
            "activate/response-1",
            new License(
                Secret.of("1D65xxxxxxxxxxxxxxxxxxxxxxxx6016"),
                new Sku(
                    LicensedProduct.VIDEO_SDK,
                    "01",
                    MediaType.AUDIO,
                    Duration.ofMinutes(100),
                    "00:00~23:59")));
  }
}
