/** Interactive Whiteboard: rooms, scenes, screenshots, tokens and files converted for rooms. */
@NullMarked
package io.github.agoraflux.whiteboard;

import org.jspecify.annotations.NullMarked;
