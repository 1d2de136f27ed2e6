package io.github.agoraflux.cloudrecording;

import org.jspecify.annotations.Nullable;

/**
 * A push of a web page to a CDN.
 *
 * @param rtmpUrl where it goes
 * @param status how far it is; null if not told
 */
public record PushOutput(RtmpUrl rtmpUrl, @Nullable PushStatus status) {}
