package io.github.agoraflux.iotlicense;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;

/**
 * A device that consumes a license.
 *
 * @param productId the identification of the license, which Agora gives with the purchase and which
 *     says what the license is good for and how long
 * @param licenseKey the device's own unique id, 1 to 63 UTF-8 bytes
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record ActivationSpec(
    @JsonProperty("pid") String productId, String licenseKey, Map<String, Object> extra) {

  private static final int LONGEST_KEY = 63;

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ActivationSpec {
    extra = ExtraFields.copyOf(extra);
    Check.notBlank("productId", productId);
    Check.maxBytes("licenseKey", Check.notBlank("licenseKey", licenseKey), LONGEST_KEY);
    ExtraFields.check("extra", extra, ActivationSpec.class);
    Check.that(!extra.containsKey("appid"), "extra", "leave the App ID to the client", "appid");
  }

  /**
   * Begins an activation.
   *
   * @return a builder with nothing set
   */
  public static ActivationSpecBuilder builder() {
    return ActivationSpecBuilder.builder();
  }
}
