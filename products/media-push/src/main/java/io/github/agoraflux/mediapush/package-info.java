/** Media Push: converters that send a channel's media to a CDN. */
@NullMarked
package io.github.agoraflux.mediapush;

import org.jspecify.annotations.NullMarked;
