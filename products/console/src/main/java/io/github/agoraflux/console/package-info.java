/** Console: the account's projects, their app certificates and their usage. */
@NullMarked
package io.github.agoraflux.console;

import org.jspecify.annotations.NullMarked;
