/** What is asked for only while a browser wants it, and goes no faster than the browser. */
@NullMarked
package io.github.agoraflux.samples.dashboard.live;

import org.jspecify.annotations.NullMarked;
