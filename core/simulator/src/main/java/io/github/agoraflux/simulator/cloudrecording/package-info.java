/** The Cloud Recording API. */
@NullMarked
package io.github.agoraflux.simulator.cloudrecording;

import org.jspecify.annotations.NullMarked;
