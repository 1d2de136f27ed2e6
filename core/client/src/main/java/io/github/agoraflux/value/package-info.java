/** The small values that requests and answers are made of, and the checks that guard them. */
@NullMarked
package io.github.agoraflux.value;

import org.jspecify.annotations.NullMarked;
