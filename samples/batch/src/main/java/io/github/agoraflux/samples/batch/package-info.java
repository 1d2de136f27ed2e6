/** Messages and bans from a CSV file, each row once, from the command line. */
@NullMarked
package io.github.agoraflux.samples.batch;

import org.jspecify.annotations.NullMarked;
