/** A server that costs next to nothing, so that the clients are what is measured. */
@NullMarked
package io.github.agoraflux.benchmarks.server;

import org.jspecify.annotations.NullMarked;
