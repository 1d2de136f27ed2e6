/** Flexible Classroom: classrooms, who is in them and what happens there. */
@NullMarked
package io.github.agoraflux.simulator.classroom;

import org.jspecify.annotations.NullMarked;
