/**
 * A write-ahead journal that says of every row what became of it, whenever the process was killed.
 */
@NullMarked
package io.github.agoraflux.samples.batch.checkpoint;

import org.jspecify.annotations.NullMarked;
