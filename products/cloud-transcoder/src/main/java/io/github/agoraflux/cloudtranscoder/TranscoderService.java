package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The transcoder of a task.
 *
 * @param status what it is doing; null if not told
 * @param message what Agora has to say of it; null or empty for nothing
 * @param serviceType its kind, {@code cloudTranscoderV2}; null if not told
 * @param createdAt when it was created, to the second; null if not told
 * @param config how it is set up; reserved by Agora, empty in all its examples
 * @param details more of it; reserved by Agora, empty in all its examples
 */
public record TranscoderService(
    @Nullable ServiceStatus status,
    @Nullable String message,
    @Nullable String serviceType,
    @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
    Map<String, Object> config,
    Map<String, Object> details) {}
