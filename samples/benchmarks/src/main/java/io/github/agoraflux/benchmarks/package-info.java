/** What a call costs, beside other clients. */
@NullMarked
package io.github.agoraflux.benchmarks;

import org.jspecify.annotations.NullMarked;
