/**
 * The wire: Reactor Netty behind one exchange, with a pool, budgets and TLS settings of its own.
 */
@NullMarked
package io.github.agoraflux.transport;

import org.jspecify.annotations.NullMarked;
