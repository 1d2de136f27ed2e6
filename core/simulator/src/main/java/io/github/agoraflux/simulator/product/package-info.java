/** What every product is made of: endpoints, their checks, and how a request finds its endpoint. */
@NullMarked
package io.github.agoraflux.simulator.product;

import org.jspecify.annotations.NullMarked;
