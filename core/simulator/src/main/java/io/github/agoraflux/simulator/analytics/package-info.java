/** Agora Analytics: what calls of the past and the present were like. */
@NullMarked
package io.github.agoraflux.simulator.analytics;

import org.jspecify.annotations.NullMarked;
