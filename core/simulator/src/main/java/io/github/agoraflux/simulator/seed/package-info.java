/** Large numbered stocks of items that cost no memory until one of them is changed. */
@NullMarked
package io.github.agoraflux.simulator.seed;

import org.jspecify.annotations.NullMarked;
