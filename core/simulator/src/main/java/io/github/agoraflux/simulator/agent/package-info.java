/** What agents that join a channel have in common, whatever they do there. */
@NullMarked
package io.github.agoraflux.simulator.agent;

import org.jspecify.annotations.NullMarked;
