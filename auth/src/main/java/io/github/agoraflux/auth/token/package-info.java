/** Tokens: what they are, whether they hold, and how they are kept fresh. */
@NullMarked
package io.github.agoraflux.auth.token;

import org.jspecify.annotations.NullMarked;
