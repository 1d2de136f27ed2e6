/** What the dashboard sees and does at Agora. */
@NullMarked
package io.github.agoraflux.samples.dashboard.agora;

import org.jspecify.annotations.NullMarked;
