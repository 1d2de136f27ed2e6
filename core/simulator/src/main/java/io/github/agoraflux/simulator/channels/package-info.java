/** Channel management: channels, the users in them, and the rules that ban users. */
@NullMarked
package io.github.agoraflux.simulator.channels;

import org.jspecify.annotations.NullMarked;
