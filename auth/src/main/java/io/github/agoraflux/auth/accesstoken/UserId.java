package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;

/** The ids of users where they are texts of at most 64 bytes. */
final class UserId {

  private static final int MOST_BYTES = 64;

  private UserId() {}

  static String check(String field, String user) {
    return Check.maxBytes(field, Check.notBlank(field, user), MOST_BYTES);
  }
}
