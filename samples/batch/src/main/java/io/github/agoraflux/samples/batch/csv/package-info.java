/** Rows of a CSV file as a stream. */
@NullMarked
package io.github.agoraflux.samples.batch.csv;

import org.jspecify.annotations.NullMarked;
