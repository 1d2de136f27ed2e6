package io.github.agoraflux.auth.token;

import io.github.agoraflux.value.Secret;
import java.time.Instant;

/** A text that lets its bearer in until a certain moment. Printing it never shows the text. */
public interface Token {

  /**
   * What goes onto the wire.
   *
   * @return the token's text
   */
  Secret text();

  /**
   * When it ends.
   *
   * @return the first moment at which it is not accepted any more; {@link Instant#MAX} for never
   */
  Instant expiresAt();

  /**
   * A token from elsewhere, such as a token server of your own.
   *
   * @param text its text
   * @param expiresAt the first moment at which it is not accepted any more; {@link Instant#MAX} for
   *     never
   * @return the token
   */
  static Token of(Secret text, Instant expiresAt) {
    return new FetchedToken(text, expiresAt);
  }

  /**
   * A token that somebody else has made.
   *
   * @param text its text
   * @param expiresAt when it ends
   */
  record FetchedToken(Secret text, Instant expiresAt) implements Token {}
}
