/** Asking again and again until something has come to pass. */
@NullMarked
package io.github.agoraflux.polling;

import org.jspecify.annotations.NullMarked;
