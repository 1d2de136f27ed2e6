/** The Console API: the account's projects and their usage. */
@NullMarked
package io.github.agoraflux.simulator.console;

import org.jspecify.annotations.NullMarked;
