/** Stands in for the core, which depends on this module. */
@NullMarked
package io.github.agoraflux.error;

import org.jspecify.annotations.NullMarked;
