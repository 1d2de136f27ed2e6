/** Conversational AI: agents that listen, think and speak in a channel. */
@NullMarked
package io.github.agoraflux.conversationalai;

import org.jspecify.annotations.NullMarked;
