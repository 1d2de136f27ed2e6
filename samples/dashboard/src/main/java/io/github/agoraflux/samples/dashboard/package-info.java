/** What happens at Agora, live in a browser. */
@NullMarked
package io.github.agoraflux.samples.dashboard;

import org.jspecify.annotations.NullMarked;
