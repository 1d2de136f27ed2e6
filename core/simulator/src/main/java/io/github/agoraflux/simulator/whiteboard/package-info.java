/** Interactive Whiteboard: rooms, their scenes, tokens, and files converted for rooms. */
@NullMarked
package io.github.agoraflux.simulator.whiteboard;

import org.jspecify.annotations.NullMarked;
