/**
 * AgoraFlux: a reactive client for Agora's server-side REST APIs. Begin at {@link
 * io.github.agoraflux.AgoraClient}.
 */
@NullMarked
package io.github.agoraflux;

import org.jspecify.annotations.NullMarked;
