package io.github.agoraflux.iotlicense;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a license is good for.
 *
 * @param product the SDK
 * @param name the name of the stock keeping unit; null if Agora tells none
 * @param mediaType the media; null if Agora tells none
 * @param duration how long the services may be used at most; null if Agora tells none
 * @param period the hours of the day in which it holds, such as {@code 00:00~23:59}; null if Agora
 *     tells none
 */
public record Sku(
    LicensedProduct product,
    @Nullable String name,
    @Nullable MediaType mediaType,
    @JsonProperty("minutes") @WireUnit(ChronoUnit.MINUTES) @Nullable Duration duration,
    @Nullable String period) {}
