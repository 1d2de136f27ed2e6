/**
 * Quotas and the limiter that keeps them: exact sliding windows, first come first served, never
 * blocking.
 */
@NullMarked
package io.github.agoraflux.limit;

import org.jspecify.annotations.NullMarked;
