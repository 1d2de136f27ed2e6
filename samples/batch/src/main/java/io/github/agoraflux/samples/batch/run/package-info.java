/**
 * A file's way through a job: what is open is done, what is unclear looked up, what failed
 * reported.
 */
@NullMarked
package io.github.agoraflux.samples.batch.run;

import org.jspecify.annotations.NullMarked;
