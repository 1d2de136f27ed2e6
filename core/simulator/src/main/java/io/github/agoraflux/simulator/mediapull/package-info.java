/** Media Pull: cloud players that play online media streams in a channel. */
@NullMarked
package io.github.agoraflux.simulator.mediapull;

import org.jspecify.annotations.NullMarked;
