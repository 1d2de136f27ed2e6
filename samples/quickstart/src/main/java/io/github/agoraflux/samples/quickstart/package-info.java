/** A tour of AgoraFlux against an Agora in the same process. */
@NullMarked
package io.github.agoraflux.samples.quickstart;

import org.jspecify.annotations.NullMarked;
