/** Credentials and token builders. */
@NullMarked
package io.github.agoraflux.auth;

import org.jspecify.annotations.NullMarked;
