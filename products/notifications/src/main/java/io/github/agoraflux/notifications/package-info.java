/** Notifications: what Agora tells a webhook, verified and decoded, and where it comes from. */
@NullMarked
package io.github.agoraflux.notifications;

import org.jspecify.annotations.NullMarked;
