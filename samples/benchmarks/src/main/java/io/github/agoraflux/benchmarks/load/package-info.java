/** The loads that clients are put under, and what is read off while they carry them. */
@NullMarked
package io.github.agoraflux.benchmarks.load;

import org.jspecify.annotations.NullMarked;
