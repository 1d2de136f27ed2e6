/** Tokens of Interactive Whiteboard: minted, parsed and verified. */
@NullMarked
package io.github.agoraflux.auth.whiteboard;

import org.jspecify.annotations.NullMarked;
