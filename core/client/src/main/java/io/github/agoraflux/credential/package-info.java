/** The seam for credentials: whose account is calling, and what signs an attempt. */
@NullMarked
package io.github.agoraflux.credential;

import org.jspecify.annotations.NullMarked;
