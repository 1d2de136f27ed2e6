/** The simulated Cloud Transcoder: tokens that start tasks, tasks, and templates. */
@NullMarked
package io.github.agoraflux.simulator.cloudtranscoder;

import org.jspecify.annotations.NullMarked;
