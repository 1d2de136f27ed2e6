package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.auth.token.UnpredictableNumbers;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Mints access tokens of version 007 for one app.
 *
 * <pre>{@code
 * TokenIssuer issuer = TokenIssuer.of(appId, appCertificate);
 * AccessToken token =
 *     issuer
 *         .token(Duration.ofHours(1))
 *         .rtc("lobby", RtcUser.uid(42), RtcRole.PUBLISHER)
 *         .rtm("alice")
 *         .issue();
 * }</pre>
 *
 * <p>Safe for use by any number of threads; minting is computing alone and blocks on nothing, so it
 * may be done on an event loop. Source: <a
 * href="https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server">Deploy a
 * token server</a>.
 */
public final class TokenIssuer {

  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{32}");
  private static final Instant LAST_MOMENT = Instant.ofEpochSecond(0xFFFF_FFFFL);

  private final AppId appId;
  private final AppCertificate certificate;
  private final InstantSource clock;
  private final IntSupplier salts;

  private TokenIssuer(
      AppId appId, AppCertificate certificate, InstantSource clock, IntSupplier salts) {
    Check.matches("appId", appId.value(), HEXADECIMAL, "32 hexadecimal digits");
    this.appId = appId;
    this.certificate = certificate;
    this.clock = clock;
    this.salts = salts;
  }

  /**
   * The issuer of an app.
   *
   * @param appId 32 hexadecimal digits
   * @param certificate the app's certificate
   * @return the issuer, with the machine's clock and salts from {@link SecureRandom}
   * @throws IllegalArgumentException if the App ID is not 32 hexadecimal digits
   */
  public static TokenIssuer of(AppId appId, AppCertificate certificate) {
    return new TokenIssuer(
        appId, certificate, InstantSource.system(), UnpredictableNumbers.source()::nextInt);
  }

  /**
   * The issuer of an app.
   *
   * @param appId 32 hexadecimal digits
   * @param certificate the app's certificate, 32 hexadecimal digits
   * @return the issuer, with the machine's clock and salts from {@link SecureRandom}
   * @throws IllegalArgumentException if either is anything else
   */
  public static TokenIssuer of(String appId, String certificate) {
    return of(AppId.of(appId), AppCertificate.of(certificate));
  }

  /**
   * An issuer like this one with another clock.
   *
   * @param source tells when tokens are issued
   * @return the new issuer
   */
  public TokenIssuer clock(InstantSource source) {
    return new TokenIssuer(appId, certificate, source, salts);
  }

  /**
   * An issuer like this one with other salts. For tests: salts that can be guessed make tokens of
   * the same second equal.
   *
   * @param source gives the salt of each token; must not block
   * @return the new issuer
   */
  public TokenIssuer salts(IntSupplier source) {
    return new TokenIssuer(appId, certificate, clock, source);
  }

  /**
   * The app it issues tokens for.
   *
   * @return the App ID
   */
  public AppId appId() {
    return appId;
  }

  /**
   * Begins a token.
   *
   * @param lifetime how long the token lasts from its issue: 1 second to 24 hours, in whole seconds
   * @return a builder without services
   * @throws IllegalArgumentException if the lifetime is out of range or has a fraction of a second
   */
  public AccessTokenBuilder token(Duration lifetime) {
    Check.range("lifetime", lifetime, Duration.ofSeconds(1), AccessToken.LONGEST_LIFETIME);
    Privileges.wholeSeconds("lifetime", lifetime);
    return new AccessTokenBuilder(this, lifetime, List.of());
  }

  AccessToken issue(Duration lifetime, List<Service> services) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Check.that(
        !now.isBefore(Instant.EPOCH) && !now.isAfter(LAST_MOMENT),
        "clock",
        "show a moment from " + Instant.EPOCH + " to " + LAST_MOMENT,
        now);
    return signed(AccessTokenContent.of(appId, now, lifetime, salts.getAsInt(), services));
  }

  private AccessToken signed(AccessTokenContent content) {
    byte[] payload = content.toBytes();
    byte[] signature =
        TokenSignature.of(
            payload, certificate.key(), content.issuedAt().getEpochSecond(), content.salt());
    byte[] whole = new TokenWriter().sized(signature).raw(payload, payload.length).toBytes();
    String text = TokenText.of(TokenPress.compress(whole));
    return new AccessToken(Secret.of(text), content, signature, payload);
  }

  @Override
  public String toString() {
    return "TokenIssuer[appId=" + appId + ", certificate=" + certificate + "]";
  }
}
