/** Media Push: converters that send a channel's media to a CDN. */
@NullMarked
package io.github.agoraflux.simulator.mediapush;

import org.jspecify.annotations.NullMarked;
