/** Cloud Recording: channels and web pages, recorded into cloud storage. */
@NullMarked
package io.github.agoraflux.cloudrecording;

import org.jspecify.annotations.NullMarked;
