/** Sockets: listeners that can be killed, stalled and revived, and every way to send an answer. */
@NullMarked
package io.github.agoraflux.simulator.server;

import org.jspecify.annotations.NullMarked;
