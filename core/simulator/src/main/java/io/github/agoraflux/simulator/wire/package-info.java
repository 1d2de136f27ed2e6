/** A request and an answer as they stand on the wire, with nothing decided about them. */
@NullMarked
package io.github.agoraflux.simulator.wire;

import org.jspecify.annotations.NullMarked;
