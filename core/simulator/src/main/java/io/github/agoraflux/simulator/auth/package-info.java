/** Verifies what a caller proves itself with: tokens and signatures of every kind Agora takes. */
@NullMarked
package io.github.agoraflux.simulator.auth;

import org.jspecify.annotations.NullMarked;
