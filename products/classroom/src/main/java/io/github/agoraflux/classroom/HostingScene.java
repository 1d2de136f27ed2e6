package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A video that is shown in place of a teacher. Agora's published collection of requests alone has
 * it.
 *
 * @param videoUrl where the video is
 * @param finishType what happens at its end, as Agora counts it; null for its default
 */
public record HostingScene(
    @JsonProperty("videoURL") String videoUrl, @Nullable Integer finishType) {}
