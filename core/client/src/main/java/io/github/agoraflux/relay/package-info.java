/** One object where a stack of operators would be many: what stands on the path of every call. */
@NullMarked
package io.github.agoraflux.relay;

import org.jspecify.annotations.NullMarked;
