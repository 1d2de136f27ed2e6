/** Queues that can be read once only: what the server hands out, it forgets. */
@NullMarked
package io.github.agoraflux.queue;

import org.jspecify.annotations.NullMarked;
