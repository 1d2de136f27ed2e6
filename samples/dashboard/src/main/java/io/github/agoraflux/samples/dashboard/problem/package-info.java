/** What went wrong, as people are told. */
@NullMarked
package io.github.agoraflux.samples.dashboard.problem;

import org.jspecify.annotations.NullMarked;
