/** The simulator as a program. */
@NullMarked
package io.github.agoraflux.simulator.cli;

import org.jspecify.annotations.NullMarked;
