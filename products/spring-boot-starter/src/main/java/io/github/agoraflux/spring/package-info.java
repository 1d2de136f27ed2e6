/** AgoraFlux in a Spring Boot application: the client, its settings and what goes around it. */
@NullMarked
package io.github.agoraflux.spring;

import org.jspecify.annotations.NullMarked;
