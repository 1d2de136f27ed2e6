/** Signaling: messages to users and channels, who came and went, and what was said. */
@NullMarked
package io.github.agoraflux.signaling;

import org.jspecify.annotations.NullMarked;
