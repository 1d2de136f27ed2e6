/** The simulated Speech to Text: agents of 7.x, and tasks of 5.x and 6.x. */
@NullMarked
package io.github.agoraflux.simulator.speechtotext;

import org.jspecify.annotations.NullMarked;
