/** What a call shows of itself: Micrometer observations and one debug log category. */
@NullMarked
package io.github.agoraflux.observation;

import org.jspecify.annotations.NullMarked;
