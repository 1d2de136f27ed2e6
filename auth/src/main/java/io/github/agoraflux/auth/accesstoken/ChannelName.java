package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;

/** The names of channels: at most 64 bytes. */
final class ChannelName {

  private static final int MOST_BYTES = 64;

  private ChannelName() {}

  static String check(String channel) {
    return Check.maxBytes("channel", Check.notBlank("channel", channel), MOST_BYTES);
  }
}
