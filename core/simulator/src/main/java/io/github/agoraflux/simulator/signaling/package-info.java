/** Signaling: who is online, what is said, and the queues of events. */
@NullMarked
package io.github.agoraflux.simulator.signaling;

import org.jspecify.annotations.NullMarked;
