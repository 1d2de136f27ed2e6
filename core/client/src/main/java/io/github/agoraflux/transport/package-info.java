/**
 * The wire: HTTP/1.1 over connections of Reactor Netty behind one exchange, with pools, budgets and
 * TLS settings of its own.
 */
@NullMarked
package io.github.agoraflux.transport;

import org.jspecify.annotations.NullMarked;
