/** Channels, their users and the rules that ban them. */
@NullMarked
package io.github.agoraflux.channelmanagement;

import org.jspecify.annotations.NullMarked;
