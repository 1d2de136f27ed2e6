package io.github.agoraflux.credential;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.AuthScheme;
import reactor.core.publisher.Mono;

/**
 * Authenticates attempts. Every attempt is signed anew, after its host is chosen and its permit
 * granted, for some signatures cover host and date. Implementations never print what they hold.
 */
public interface Credential {

  /**
   * The scheme this credential serves.
   *
   * @return decides for which operations it is used
   */
  AuthScheme scheme();

  /**
   * Whose quota its calls count against: the customer id for account credentials, otherwise a name
   * that is the same for all credentials of one account. No secret.
   *
   * @return the account
   */
  String account();

  /**
   * Adds what authenticates the attempt.
   *
   * @param call the attempt, otherwise complete
   * @return the signed attempt; fails if a token cannot be had
   */
  Mono<Call> sign(Call call);

  /**
   * Told that the server refused the attempt as unauthenticated (HTTP 401).
   *
   * @param call the attempt as it was signed
   * @return true if the credential can renew itself and the attempt shall be made once more
   */
  default boolean refused(Call call) {
    return false;
  }
}
