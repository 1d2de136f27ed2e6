package io.github.agoraflux.simulator.auth;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which whiteboard tokens of an account let their bearer do what.
 *
 * <p>Where Agora's documents are silent, it behaves like this: the signature is verified before
 * anything that it covers counts, and an access key of another account makes it invalid; a kind of
 * token that an operation does not take is answered in the name of what the operation is about,
 * which is a room or a task if it takes tokens for one, else the team; the role in the answer is
 * that of the token.
 */
public final class WhiteboardTokens {

  private final String accessKey;
  private final String secretKey;

  /**
   * Knows the keys of an account.
   *
   * @param accessKey the access key
   * @param secretKey the secret key
   */
  public WhiteboardTokens(String accessKey, String secretKey) {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
  }

  /**
   * Looks for a reason to refuse a token.
   *
   * @param token the token
   * @param access the kinds of token that are let in, and the least role of each
   * @param uuid the room or the task asked for, or null if the request names none
   * @param now the moment
   * @return the reason, or nothing if the bearer may pass
   */
  public Optional<TokenRefusal> refusal(
      String token, List<WhiteboardAccess> access, @Nullable String uuid, Instant now) {
    NetlessToken parsed = NetlessToken.parse(token).orElse(null);
    if (parsed == null) {
      return Optional.of(TokenRefusal.FORMAT);
    }
    if (!parsed.isSignedWith(accessKey, secretKey)) {
      return Optional.of(TokenRefusal.SIGNATURE);
    }
    if (parsed.isExpired(now)) {
      return Optional.of(TokenRefusal.EXPIRED);
    }
    return forbidden(parsed, access, uuid);
  }

  /**
   * Whether a pair of keys is this account's.
   *
   * @param givenAccessKey the access key
   * @param givenSecretKey the secret key
   * @return true if so
   */
  public boolean areKeys(String givenAccessKey, String givenSecretKey) {
    return accessKey.equals(givenAccessKey) && secretKey.equals(givenSecretKey);
  }

  /**
   * Makes a token of this account.
   *
   * @param kind what it is for
   * @param role what its bearer may do
   * @param uuid the room or the task, or null for neither
   * @param expiry when it ends, or null for never
   * @param nonce what makes it differ from others
   * @return the token as it is sent
   */
  public String mint(
      NetlessToken.Kind kind,
      WhiteboardRole role,
      @Nullable String uuid,
      @Nullable Instant expiry,
      String nonce) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("ak", accessKey);
    fields.put("nonce", nonce);
    fields.put("role", role.number());
    if (uuid != null) {
      fields.put("uuid", uuid);
    }
    if (expiry != null) {
      fields.put("expireAt", Long.toString(expiry.toEpochMilli()));
    }
    return NetlessTokenText.of(kind, fields, secretKey);
  }

  private static Optional<TokenRefusal> forbidden(
      NetlessToken token, List<WhiteboardAccess> access, @Nullable String uuid) {
    WhiteboardAccess way =
        access.stream().filter(each -> each.kind() == token.kind()).findFirst().orElse(null);
    if (way == null) {
      return Optional.of(TokenRefusal.resource(about(access)));
    }
    if (uuid != null && token.uuid() != null && !uuid.equals(token.uuid())) {
      return Optional.of(TokenRefusal.resource(token.kind()));
    }
    return token.role().includes(way.role())
        ? Optional.empty()
        : Optional.of(TokenRefusal.role(token.role()));
  }

  /** What an operation is about: rooms and tasks come after the team they belong to. */
  private static NetlessToken.Kind about(List<WhiteboardAccess> access) {
    return access.stream()
        .map(WhiteboardAccess::kind)
        .max(Comparator.naturalOrder())
        .orElse(NetlessToken.Kind.SDK);
  }
}
