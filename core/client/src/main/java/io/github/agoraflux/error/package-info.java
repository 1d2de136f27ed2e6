/** Everything that can go wrong with a call, as one sealed family of exceptions. */
@NullMarked
package io.github.agoraflux.error;

import org.jspecify.annotations.NullMarked;
