/** What the application's actuator says of Agora, and what it must not say. */
@NullMarked
package io.github.agoraflux.spring.actuate;

import org.jspecify.annotations.NullMarked;
