/**
 * The operators over attempts: authenticate, limit, fail over, judge. Each works alone, and all
 * compose.
 */
@NullMarked
package io.github.agoraflux.filter;

import org.jspecify.annotations.NullMarked;
