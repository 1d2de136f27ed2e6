/** Where Agora's domains are, which to try next, and which to leave alone for a while. */
@NullMarked
package io.github.agoraflux.failover;

import org.jspecify.annotations.NullMarked;
