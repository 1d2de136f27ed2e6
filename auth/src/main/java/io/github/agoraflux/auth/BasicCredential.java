package io.github.agoraflux.auth;

import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import reactor.core.publisher.Mono;

/**
 * HTTP Basic with the customer id and customer secret of an Agora account, from Agora Console's
 * Developer Toolkit, RESTful API. It serves every product but Flexible Classroom and the
 * whiteboard, and all projects of the account. It is not the App Certificate.
 *
 * <p>Immutable; prints the customer id and never the secret. Source: <a
 * href="https://docs.agora.io/en/video-calling/channel-management-api/restful-authentication">RESTful
 * authentication</a>.
 */
public final class BasicCredential implements Credential {

  private final String customerId;
  private final Secret header;

  private BasicCredential(String customerId, Secret customerSecret) {
    Check.notBlank("customerId", customerId);
    Check.that(
        customerId.indexOf(':') < 0, "customerId", "not contain a colon (RFC 7617)", customerId);
    this.customerId = customerId;
    byte[] pair = (customerId + ':' + customerSecret.reveal()).getBytes(StandardCharsets.UTF_8);
    this.header = Secret.of("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /**
   * The credential of an account.
   *
   * @param customerId the customer id, without a colon
   * @param customerSecret the customer secret
   * @return the credential
   * @throws IllegalArgumentException if either is blank, or the id has a colon
   */
  public static BasicCredential of(String customerId, String customerSecret) {
    return of(customerId, Secret.of(customerSecret));
  }

  /**
   * The credential of an account.
   *
   * @param customerId the customer id, without a colon
   * @param customerSecret the customer secret
   * @return the credential
   * @throws IllegalArgumentException if the id is blank or has a colon
   */
  public static BasicCredential of(String customerId, Secret customerSecret) {
    return new BasicCredential(customerId, customerSecret);
  }

  @Override
  public AuthScheme scheme() {
    return AuthScheme.BASIC;
  }

  /**
   * The customer id: account-wide quotas are counted by it.
   *
   * @return the customer id
   */
  @Override
  public String account() {
    return customerId;
  }

  @Override
  public Mono<Call> sign(Call call) {
    return Mono.just(call.header("Authorization", header.reveal()));
  }

  @Override
  public String toString() {
    return "BasicCredential[customerId=" + customerId + ", customerSecret=***]";
  }
}
