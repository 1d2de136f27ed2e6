package io.github.agoraflux.classroom;

import org.jspecify.annotations.Nullable;

/**
 * Where a recorded page can be watched. The addresses are empty where Agora has none.
 *
 * @param rtmp by RTMP; null if not told
 * @param flv by HTTP-FLV; null if not told
 * @param hls by HLS; null if not told
 */
public record StreamingUrls(@Nullable String rtmp, @Nullable String flv, @Nullable String hls) {}
