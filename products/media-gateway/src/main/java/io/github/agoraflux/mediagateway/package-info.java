/** Media Gateway: streams that encoders push into channels by RTMP and SRT. */
@NullMarked
package io.github.agoraflux.mediagateway;

import org.jspecify.annotations.NullMarked;
