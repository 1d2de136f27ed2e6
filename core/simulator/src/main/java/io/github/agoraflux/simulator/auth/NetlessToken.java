package io.github.agoraflux.simulator.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A token of Interactive Whiteboard: who gave it, for what, with which role and until when, signed
 * with the secret key.
 *
 * @see <a href="https://github.com/netless-io/netless-token">netless-token</a>
 */
public final class NetlessToken {

  /** What a token is for. */
  public enum Kind {
    /** Everything of the account, which the documents call its team. */
    SDK("team"),
    /** One room. */
    ROOM("room"),
    /** One conversion task. */
    TASK("task");

    private final String resource;

    Kind(String resource) {
      this.resource = resource;
    }

    String prefix() {
      return "NETLESS" + name() + "_";
    }

    String resource() {
      return resource;
    }
  }

  private final Kind kind;
  private final Map<String, String> fields;
  private final String signature;
  private final String accessKey;
  private final WhiteboardRole role;
  private final @Nullable String uuid;
  private final @Nullable Instant expiry;

  /** Takes decoded fields; one that is missing or makes no sense is an illegal argument. */
  private NetlessToken(Kind kind, Map<String, String> all) {
    this.kind = kind;
    this.fields = new TreeMap<>(all);
    this.fields.remove("sig");
    this.signature = required(all, "sig");
    this.accessKey = required(all, "ak");
    this.role = WhiteboardRole.of(required(all, "role")).orElseThrow(NetlessToken::malformed);
    this.uuid = kind == Kind.SDK ? null : required(all, "uuid");
    String expireAt = all.get("expireAt");
    this.expiry = expireAt == null ? null : Instant.ofEpochMilli(Long.parseLong(expireAt));
  }

  private static String required(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).orElseThrow(NetlessToken::malformed);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("malformed token");
  }

  /**
   * Reads a token. Nothing is verified yet.
   *
   * @param token the token as sent
   * @return its content, or nothing if it is not a token of this form
   */
  public static Optional<NetlessToken> parse(String token) {
    for (Kind kind : Kind.values()) {
      if (token.startsWith(kind.prefix())) {
        return parse(kind, token.substring(kind.prefix().length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<NetlessToken> parse(Kind kind, String content) {
    try {
      ByteBuffer query = ByteBuffer.wrap(Base64.getUrlDecoder().decode(content));
      return SignedFields.parse(StandardCharsets.UTF_8.newDecoder().decode(query).toString())
          .map(fields -> new NetlessToken(kind, fields));
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Whether the holder of a pair of keys signed this token. Takes the same time for every wrong
   * signature.
   *
   * @param ownAccessKey the access key that the token has to name
   * @param secretKey the secret key
   * @return true if so
   */
  public boolean isSignedWith(String ownAccessKey, String secretKey) {
    String expected =
        HexFormat.of().formatHex(Hmac.sha256(secretKey, SignedFields.stringify(fields)));
    return ownAccessKey.equals(accessKey)
        && MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What the token is for.
   *
   * @return its kind
   */
  public Kind kind() {
    return kind;
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
   * The room or the task.
   *
   * @return its UUID, or null for an SDK token
   */
  public @Nullable String uuid() {
    return uuid;
  }

  /**
   * Whether the token is no longer valid.
   *
   * @param now the moment
   * @return true from the moment the token names, never if it names none
   */
  public boolean isExpired(Instant now) {
    return expiry != null && !now.isBefore(expiry);
  }

  /** Shows no part that would help to make another token. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " token of role " + role;
  }
}
