/** A webhook as a handler of Spring WebFlux, which has to be there. */
@NullMarked
package io.github.agoraflux.notifications.webflux;

import org.jspecify.annotations.NullMarked;
