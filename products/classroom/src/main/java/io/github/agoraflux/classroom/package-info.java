/** Flexible Classroom: rooms, their users, states, properties, recordings, events and resources. */
@NullMarked
package io.github.agoraflux.classroom;

import org.jspecify.annotations.NullMarked;
