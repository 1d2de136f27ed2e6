/** An Agora in this process, where something always happens. */
@NullMarked
package io.github.agoraflux.samples.dashboard.demo;

import org.jspecify.annotations.NullMarked;
