/** Test code that the product modules share. */
@NullMarked
package io.github.agoraflux.harness;

import org.jspecify.annotations.NullMarked;
