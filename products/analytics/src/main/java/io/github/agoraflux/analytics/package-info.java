/** Agora Analytics: calls, their quality, and the usage of a project. */
@NullMarked
package io.github.agoraflux.analytics;

import org.jspecify.annotations.NullMarked;
