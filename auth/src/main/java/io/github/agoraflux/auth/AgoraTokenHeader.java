package io.github.agoraflux.auth;

import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.value.Secret;

/** A token in {@code Authorization: agora token=}. */
final class AgoraTokenHeader {

  private static final String NAME = "Authorization";
  private static final String PREFIX = "agora token=";

  private AgoraTokenHeader() {}

  static Call on(Call call, Secret token) {
    return call.header(NAME, PREFIX + token.reveal());
  }

  /** Whether another attempt makes sense: not if the attempt that was refused bore no token. */
  static boolean refused(Call call, TokenSource tokens) {
    String header = call.headers().get(NAME);
    if (header == null || !header.startsWith(PREFIX)) {
      return false;
    }
    tokens.refused(Secret.of(header.substring(PREFIX.length())));
    return true;
  }
}
