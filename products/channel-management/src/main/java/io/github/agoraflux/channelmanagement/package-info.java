/** Channel Management: who is in which channel, and who is kept out. */
@NullMarked
package io.github.agoraflux.channelmanagement;

import org.jspecify.annotations.NullMarked;
