package io.github.agoraflux.auth;

import io.github.agoraflux.auth.token.HmacSha256;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * HMAC-SHA256 with the customer id and customer secret of an Agora account: the secret itself is
 * never sent. Media Gateway takes it and recommends it over HTTP Basic.
 *
 * <p>Signed are host, date, request line and a digest of the very bytes sent, for every attempt
 * anew, so that a signature cannot be used for another request or, later, for the same one. The
 * clock must be right: a server refuses dates far from its own.
 *
 * <p>Immutable; prints the customer id and never the secret. Source: <a
 * href="https://docs.agora.io/en/media-gateway/reference/restful-authentication">RESTful
 * authentication</a>. It sends {@code Date} and {@code Digest} as headers, without which no server
 * could verify what the signature says it covers.
 */
public final class HmacCredential implements Credential {

  private static final byte[] NOTHING = {};

  /**
   * As JavaScript's {@code toUTCString} writes it: unlike RFC 1123, days always have two digits.
   */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String customerId;
  private final Secret customerSecret;
  private final InstantSource clock;
  private final Function<Endpoint, String> host;

  private HmacCredential(
      String customerId,
      Secret customerSecret,
      InstantSource clock,
      Function<Endpoint, String> host) {
    Check.notBlank("customerId", customerId);
    Check.that(
        customerId.chars().allMatch(each -> each > ' ' && each < 0x7F && each != '"'),
        "customerId",
        "be printable ASCII without blanks and quotation marks",
        customerId);
    this.customerId = customerId;
    this.customerSecret = customerSecret;
    this.clock = clock;
    this.host = host;
  }

  /**
   * The credential of an account.
   *
   * @param customerId the customer id: printable ASCII without blanks and quotation marks
   * @param customerSecret the customer secret
   * @return the credential, with the machine's clock
   * @throws IllegalArgumentException if the id is anything else, or the secret is blank
   */
  public static HmacCredential of(String customerId, String customerSecret) {
    return of(customerId, Secret.of(customerSecret));
  }

  /**
   * The credential of an account.
   *
   * @param customerId the customer id: printable ASCII without blanks and quotation marks
   * @param customerSecret the customer secret
   * @return the credential, with the machine's clock
   * @throws IllegalArgumentException if the id is anything else
   */
  public static HmacCredential of(String customerId, Secret customerSecret) {
    return new HmacCredential(
        customerId, customerSecret, InstantSource.system(), Endpoint::authority);
  }

  /**
   * A credential like this one with another clock.
   *
   * @param source tells the date of each signature
   * @return the new credential
   */
  public HmacCredential clock(InstantSource source) {
    return new HmacCredential(customerId, customerSecret, source, host);
  }

  /**
   * A credential like this one that signs another text for the host. Agora's documents disagree
   * about it: the default is what the {@code Host} header says, such as {@code api.agora.io}; one
   * sample has {@code https://api.agora.io}, which is {@code Endpoint::toString}.
   *
   * @param text the signed text of an endpoint
   * @return the new credential
   */
  public HmacCredential host(Function<Endpoint, String> text) {
    return new HmacCredential(customerId, customerSecret, clock, text);
  }

  @Override
  public AuthScheme scheme() {
    return AuthScheme.HMAC;
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
    return Mono.fromCallable(() -> signed(call, clock.instant()));
  }

  private Call signed(Call call, Instant now) throws GeneralSecurityException {
    String date = DATE.format(now);
    String digest = digest(call);
    String text =
        "host: "
            + host.apply(call.endpoint())
            + "\ndate: "
            + date
            + '\n'
            + call.operation().template().method()
            + ' '
            + call.target()
            + " HTTP/1.1\ndigest: "
            + digest;
    return call.header("Date", date)
        .header("Digest", digest)
        .header(
            "Authorization",
            "hmac username=\""
                + customerId
                + "\", algorithm=\"hmac-sha256\", headers=\"host date request-line digest\","
                + " signature=\""
                + signature(text)
                + '"');
  }

  private static String digest(Call call) throws GeneralSecurityException {
    byte[] body = call.body();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(body == null ? NOTHING : body);
    return "SHA-256=" + Base64.getEncoder().encodeToString(hash);
  }

  private String signature(String text) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder()
        .encodeToString(new HmacSha256().hash(customerSecret.bytes(), message));
  }

  @Override
  public String toString() {
    return "HmacCredential[customerId=" + customerId + ", customerSecret=***]";
  }
}
