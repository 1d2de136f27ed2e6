/** What is started, used and stopped again, whatever happens in between. */
@NullMarked
package io.github.agoraflux.session;

import org.jspecify.annotations.NullMarked;
