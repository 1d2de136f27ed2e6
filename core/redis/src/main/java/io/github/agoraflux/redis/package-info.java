/** Quotas and read-once queues that several machines share through Redis. */
@NullMarked
package io.github.agoraflux.redis;

import org.jspecify.annotations.NullMarked;
