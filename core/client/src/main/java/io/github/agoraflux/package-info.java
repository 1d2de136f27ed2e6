/** Root of the client: everything public starts below this package. */
@NullMarked
package io.github.agoraflux;

import org.jspecify.annotations.NullMarked;
