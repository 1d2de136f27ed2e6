/** The clients that are compared, each behind the same small face. */
@NullMarked
package io.github.agoraflux.benchmarks.subject;

import org.jspecify.annotations.NullMarked;
