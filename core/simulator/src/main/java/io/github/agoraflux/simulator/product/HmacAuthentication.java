package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.auth.HmacSignature;
import java.time.Duration;

/** A signature made with the customer secret, in the {@code Authorization} header. */
final class HmacAuthentication implements Authentication {

  private final String customerId;
  private final String customerSecret;
  private final Duration clockSkew;

  HmacAuthentication(String customerId, String customerSecret, Duration clockSkew) {
    this.customerId = customerId;
    this.customerSecret = customerSecret;
    this.clockSkew = clockSkew;
  }

  @Override
  public Verdict check(Call call) {
    String header = call.request().header("Authorization");
    if (header == null) {
      return MISSING;
    }
    return HmacSignature.parse(header)
        .filter(signature -> signature.username().equals(customerId))
        .filter(signature -> signature.signs(call.request(), customerSecret, clockSkew))
        .map(signature -> ACCEPTED)
        .orElse(WRONG);
  }
}
