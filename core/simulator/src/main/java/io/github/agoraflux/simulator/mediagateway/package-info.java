/** Media Gateway: streams that encoders push into channels by RTMP and SRT. */
@NullMarked
package io.github.agoraflux.simulator.mediagateway;

import org.jspecify.annotations.NullMarked;
