/** Notifications: where they come from, and signed ones sent to a webhook. */
@NullMarked
package io.github.agoraflux.simulator.notifications;

import org.jspecify.annotations.NullMarked;
