/** Media Pull: cloud players that play online media streams in a channel. */
@NullMarked
package io.github.agoraflux.mediapull;

import org.jspecify.annotations.NullMarked;
