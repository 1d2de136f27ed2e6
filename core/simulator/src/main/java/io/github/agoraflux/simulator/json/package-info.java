/** JSON as plain Java values: reading, writing, merging and checking them. */
@NullMarked
package io.github.agoraflux.simulator.json;

import org.jspecify.annotations.NullMarked;
