/** Agora's access tokens of version 007: minted, parsed and verified. */
@NullMarked
package io.github.agoraflux.auth.accesstoken;

import org.jspecify.annotations.NullMarked;
