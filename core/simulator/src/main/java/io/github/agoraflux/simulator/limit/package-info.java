/** How often something may happen: exact sliding windows. */
@NullMarked
package io.github.agoraflux.simulator.limit;

import org.jspecify.annotations.NullMarked;
