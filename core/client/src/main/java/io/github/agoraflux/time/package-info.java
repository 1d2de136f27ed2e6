/**
 * Time as the library sees it: one source for clocks and timers, so that tests can move it by hand.
 */
@NullMarked
package io.github.agoraflux.time;

import org.jspecify.annotations.NullMarked;
