package io.github.agoraflux.iotlicense;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Secret;

/**
 * A license that a device consumed.
 *
 * @param key the license itself, which the device hands to the SDK; whoever has it can use the
 *     services it is for, so it is not printed
 * @param sku what it is good for
 */
public record License(@JsonProperty("license") Secret key, @JsonProperty("skuView") Sku sku) {}
