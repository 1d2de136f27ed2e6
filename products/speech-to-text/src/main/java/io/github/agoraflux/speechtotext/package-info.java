/**
 * Real-Time Speech to Text: agents, and the tasks of older versions, that write down what is said.
 */
@NullMarked
package io.github.agoraflux.speechtotext;

import org.jspecify.annotations.NullMarked;
