/** What every client that is compared has to do: targets, credentials, answers. */
@NullMarked
package io.github.agoraflux.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
