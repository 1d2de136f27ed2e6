/** A wire-compatible stand-in for Agora in one process. */
@NullMarked
package io.github.agoraflux.simulator;

import org.jspecify.annotations.NullMarked;
