/**
 * One attempt of a call and what turns attempts into calls: exchanges, and the filters that wrap
 * them.
 */
@NullMarked
package io.github.agoraflux.exchange;

import org.jspecify.annotations.NullMarked;
