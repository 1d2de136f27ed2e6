/** The simulated Conversational AI: agents, what they say, and the turns they take. */
@NullMarked
package io.github.agoraflux.simulator.conversationalai;

import org.jspecify.annotations.NullMarked;
