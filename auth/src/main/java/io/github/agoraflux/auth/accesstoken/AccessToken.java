package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.Verification;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Agora's access token of version 007 (AccessToken2): services that an app lets its bearer use, for
 * a time, signed with the app's certificate. Minted by a {@link TokenIssuer}, or parsed from a
 * text.
 *
 * <p>Immutable; prints everything but its text. Source: <a
 * href="https://github.com/AgoraIO/Tools/tree/master/DynamicKey/AgoraDynamicKey">AgoraDynamicKey</a>.
 */
public final class AccessToken implements Token {

  /** The longest that Agora accepts a token: 24 hours. */
  public static final Duration LONGEST_LIFETIME = Duration.ofHours(24);

  /** How far two clocks may be apart before a token counts as made in the future: 5 minutes. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Secret text;
  private final AccessTokenContent content;
  private final byte[] signature;
  private final byte[] payload;

  AccessToken(Secret text, AccessTokenContent content, byte[] signature, byte[] payload) {
    this.text = text;
    this.content = content;
    this.signature = signature;
    this.payload = payload;
  }

  /**
   * Reads a token without verifying it.
   *
   * @param text the token's text
   * @return what it says, true or not: see {@link #verify}
   * @throws IllegalArgumentException if it is not a token of version 007; the message says what is
   *     wrong and does not show it
   */
  public static AccessToken parse(String text) {
    return parse(Secret.of(Check.given("token", text)));
  }

  /**
   * Reads a token without verifying it.
   *
   * @param text the token's text
   * @return what it says, true or not: see {@link #verify}
   * @throws IllegalArgumentException if it is not a token of version 007; the message says what is
   *     wrong and does not show it
   */
  public static AccessToken parse(Secret text) {
    TokenReader in = new TokenReader(TokenText.content(text.reveal()));
    byte[] signature = in.sized();
    byte[] payload = in.rest();
    return new AccessToken(text, AccessTokenContent.read(in), signature, payload);
  }

  @Override
  public Secret text() {
    return text;
  }

  /**
   * The app it is for.
   *
   * @return the App ID
   */
  public AppId appId() {
    return content.appId();
  }

  /**
   * When it was made.
   *
   * @return the moment, in whole seconds
   */
  public Instant issuedAt() {
    return content.issuedAt();
  }

  /**
   * How long it says it lasts.
   *
   * @return the time from its issue, in whole seconds, as written in the token
   */
  public Duration lifetime() {
    return content.lifetime();
  }

  /**
   * When it ends: after its lifetime, or 24 hours after its issue if that is sooner or the lifetime
   * is written as zero.
   *
   * @return the first moment at which it is not accepted any more
   */
  @Override
  public Instant expiresAt() {
    boolean shorter = !lifetime().isZero() && lifetime().compareTo(LONGEST_LIFETIME) < 0;
    return issuedAt().plus(shorter ? lifetime() : LONGEST_LIFETIME);
  }

  /**
   * The number that makes tokens of the same second differ.
   *
   * @return any number
   */
  public int salt() {
    return content.salt();
  }

  /**
   * What it lets its bearer use, ordered by kind.
   *
   * @return the services that this version knows; see {@link #hasUnknownServices()}
   */
  public List<Service> services() {
    return content.services();
  }

  /**
   * What it lets its bearer use of one kind.
   *
   * @param kind the kind of service
   * @param <S> the kind of service
   * @return the services of that kind in their order
   */
  public <S extends Service> List<S> services(Class<S> kind) {
    return services().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * Whether it holds services of a kind that this version does not know. Such a service hides those
   * after it, for nobody can tell where it ends.
   *
   * @return true if there are more services than {@link #services()} tells
   */
  public boolean hasUnknownServices() {
    return content.hasUnknownServices();
  }

  /**
   * Verifies signature and time. Privileges may end sooner: see {@link Privileges#lasting}.
   *
   * @param certificate the certificate of the app
   * @param now the present moment
   * @return the first thing that is wrong, or that nothing is
   */
  public Verification verify(AppCertificate certificate, Instant now) {
    byte[] expected =
        TokenSignature.of(payload, certificate.key(), issuedAt().getEpochSecond(), content.salt());
    if (!MessageDigest.isEqual(expected, signature)) {
      return Verification.WRONG_SIGNATURE;
    }
    if (now.plus(CLOCK_SKEW).isBefore(issuedAt())) {
      return Verification.NOT_YET_ISSUED;
    }
    return now.isBefore(expiresAt()) ? Verification.VALID : Verification.EXPIRED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessToken that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "AccessToken[appId="
        + appId()
        + ", issuedAt="
        + issuedAt()
        + ", lifetime="
        + lifetime()
        + ", services="
        + services()
        + ", text="
        + text
        + "]";
  }
}
