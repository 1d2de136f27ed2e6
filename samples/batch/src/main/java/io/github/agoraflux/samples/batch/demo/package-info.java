/** Shows the program being killed, against an Agora on this machine. */
@NullMarked
package io.github.agoraflux.samples.batch.demo;

import org.jspecify.annotations.NullMarked;
