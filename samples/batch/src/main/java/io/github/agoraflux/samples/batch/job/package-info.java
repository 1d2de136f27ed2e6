/** What is done with a row. */
@NullMarked
package io.github.agoraflux.samples.batch.job;

import org.jspecify.annotations.NullMarked;
