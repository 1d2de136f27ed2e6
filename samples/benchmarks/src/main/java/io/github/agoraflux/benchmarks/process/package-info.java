/** The processes of a comparison, and how they talk to each other. */
@NullMarked
package io.github.agoraflux.benchmarks.process;

import org.jspecify.annotations.NullMarked;
