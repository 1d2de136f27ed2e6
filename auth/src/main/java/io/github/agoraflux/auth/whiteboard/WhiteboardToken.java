package io.github.agoraflux.auth.whiteboard;

import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.Verification;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A token of Interactive Whiteboard (a "netless" token): a role in everything, in one room or in
 * one conversion, signed with the secret access key. Minted by a {@link WhiteboardTokenIssuer}, or
 * parsed from a text.
 *
 * <p>Immutable; prints everything but its text. Source: <a
 * href="https://docs.agora.io/en/interactive-whiteboard/develop/authentication-workflow">Authentication
 * workflow</a>.
 */
public final class WhiteboardToken implements Token {

  static final String ACCESS_KEY = "ak";
  static final String EXPIRES_AT = "expireAt";
  static final String NONCE = "nonce";
  static final String ROLE = "role";
  static final String UUID = "uuid";
  static final String SIGNATURE = "sig";

  private final Secret text;
  private final WhiteboardScope scope;
  private final SortedMap<String, String> fields;
  private final String signature;
  private final WhiteboardRole role;
  private final Instant expiresAt;

  private WhiteboardToken(
      Secret text, WhiteboardScope scope, SortedMap<String, String> fields, String signature) {
    this.text = text;
    this.scope = scope;
    this.fields = fields;
    this.signature = signature;
    this.role = WhiteboardRole.of(required(fields, ROLE));
    this.expiresAt = moment(fields.get(EXPIRES_AT));
    required(fields, ACCESS_KEY);
  }

  static WhiteboardToken sign(
      WhiteboardScope scope, SortedMap<String, String> fields, Secret secretAccessKey) {
    String signature = WhiteboardSignature.of(fields, secretAccessKey);
    SortedMap<String, String> signed = new TreeMap<>(fields);
    signed.put(SIGNATURE, signature);
    byte[] query = Fields.query(signed).getBytes(StandardCharsets.UTF_8);
    String text = scope.prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(query);
    return new WhiteboardToken(Secret.of(text), scope, new TreeMap<>(fields), signature);
  }

  /**
   * Reads a token without verifying it.
   *
   * @param text the token's text
   * @return what it says, true or not: see {@link #verify}
   * @throws IllegalArgumentException if it is not a whiteboard token; the message says what is
   *     wrong and does not show it
   */
  public static WhiteboardToken parse(String text) {
    return parse(Secret.of(Check.given("token", text)));
  }

  /**
   * Reads a token without verifying it.
   *
   * @param text the token's text
   * @return what it says, true or not: see {@link #verify}
   * @throws IllegalArgumentException if it is not a whiteboard token; the message says what is
   *     wrong and does not show it
   */
  public static WhiteboardToken parse(Secret text) {
    String revealed = text.reveal();
    for (WhiteboardScope scope : WhiteboardScope.values()) {
      if (revealed.startsWith(scope.prefix())) {
        SortedMap<String, String> fields =
            TokenQuery.fields(revealed.substring(scope.prefix().length()));
        String signature = required(fields, SIGNATURE);
        fields.remove(SIGNATURE);
        return new WhiteboardToken(text, scope, fields, signature);
      }
    }
    throw new IllegalArgumentException(
        "token must begin with NETLESSSDK_, NETLESSROOM_ or NETLESSTASK_, but does not");
  }

  private static String required(SortedMap<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("token must hold " + name + ", but does not");
    }
    return value;
  }

  private static Instant moment(@Nullable String millis) {
    if (millis == null) {
      return Instant.MAX;
    }
    try {
      return Instant.ofEpochMilli(Long.parseLong(millis));
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("token expireAt must be milliseconds", malformed);
    }
  }

  @Override
  public Secret text() {
    return text;
  }

  /**
   * When it ends.
   *
   * @return the first moment at which it is not accepted any more, {@link Instant#MAX} for never
   */
  @Override
  public Instant expiresAt() {
    return expiresAt;
  }

  /**
   * What it is for.
   *
   * @return everything, a room or a conversion
   */
  public WhiteboardScope scope() {
    return scope;
  }

  /**
   * What its bearer may do.
   *
   * @return the role
   */
  public WhiteboardRole role() {
    return role;
  }

  /**
   * Whose keys it belongs to.
   *
   * @return the access key
   */
  public String accessKey() {
    return required(fields, ACCESS_KEY);
  }

  /**
   * The one room or conversion it is for.
   *
   * @return its uuid, empty if the token names none
   */
  public Optional<String> uuid() {
    return Optional.ofNullable(fields.get(UUID));
  }

  String field(String name) {
    return required(fields, name);
  }

  /**
   * Verifies signature and time.
   *
   * @param secretAccessKey the secret access key that belongs to {@link #accessKey()}
   * @param now the present moment
   * @return the first thing that is wrong, or that nothing is
   */
  public Verification verify(Secret secretAccessKey, Instant now) {
    String expected = WhiteboardSignature.of(fields, secretAccessKey);
    if (!MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
      return Verification.WRONG_SIGNATURE;
    }
    return now.isBefore(expiresAt) ? Verification.VALID : Verification.EXPIRED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WhiteboardToken that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "WhiteboardToken[scope="
        + scope
        + ", role="
        + role
        + uuid().map(uuid -> ", uuid=" + uuid).orElse("")
        + ", expiresAt="
        + (expiresAt.equals(Instant.MAX) ? "never" : expiresAt)
        + ", text="
        + text
        + "]";
  }
}
