package io.github.agoraflux.cloudtranscoder;

import org.jspecify.annotations.Nullable;

/**
 * A template of multi-bitrate streaming.
 *
 * @param id the name it was put under
 * @param enabled whether it is in use
 * @param width in pixels; null if not told
 * @param height in pixels; null if not told
 * @param frameRate frames a second; null if not told
 */
public record CodecTemplate(
    String id,
    boolean enabled,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer frameRate) {}
