/** The endpoint that Agora sends notifications to. */
@NullMarked
package io.github.agoraflux.spring.webhook;

import org.jspecify.annotations.NullMarked;
