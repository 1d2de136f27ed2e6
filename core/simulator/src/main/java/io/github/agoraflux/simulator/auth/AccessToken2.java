package io.github.agoraflux.simulator.auth;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A token of version 007, as Agora's open {@code DynamicKey} builders make it: an App ID, a life
 * and the services it grants, signed with the App Certificate.
 *
 * <p>Services follow each other in the order of their numbers, and one may come several times. A
 * service whose number is not known ends the list, because its length is not known either.
 *
 * @see <a href="https://github.com/AgoraIO/Tools/tree/master/DynamicKey/AgoraDynamicKey">Agora
 *     Dynamic Key</a>
 */
public final class AccessToken2 {

  private static final String VERSION = "007";

  private final byte[] signature;
  private final byte[] payload;
  private final String appId;
  private final long issued;
  private final long life;
  private final long salt;
  private final List<TokenService> services;

  private AccessToken2(byte[] inflated) {
    LittleEndian in = new LittleEndian(inflated);
    signature = in.bytes();
    payload = in.rest();
    appId = in.string();
    issued = in.u32();
    life = in.u32();
    salt = in.u32();
    services = services(in);
  }

  private static List<TokenService> services(LittleEndian in) {
    List<TokenService> services = new ArrayList<>();
    int count = in.u16();
    for (int i = 0; i < count; i++) {
      TokenService.Type type = TokenService.Type.of(in.u16());
      if (type == null) {
        return List.copyOf(services);
      }
      services.add(TokenService.read(type, in));
    }
    if (!in.atEnd()) {
      throw new IllegalArgumentException("bytes after the last service");
    }
    return List.copyOf(services);
  }

  /**
   * Reads a token. Nothing is verified yet.
   *
   * @param token the token as sent
   * @return its content, or nothing if it is not a token of this version
   */
  public static Optional<AccessToken2> parse(String token) {
    if (!token.startsWith(VERSION)) {
      return Optional.empty();
    }
    try {
      return Inflation.of(Base64.getDecoder().decode(token.substring(VERSION.length())))
          .map(AccessToken2::new);
    } catch (IllegalArgumentException | BufferUnderflowException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Whether the holder of a certificate signed this token. Takes the same time for every wrong
   * signature.
   *
   * @param appCertificate the App Certificate of the project
   * @return true if so
   */
  public boolean isSignedWith(String appCertificate) {
    byte[] key = Hmac.sha256(u32(issued), appCertificate.getBytes(StandardCharsets.UTF_8));
    return MessageDigest.isEqual(signature, Hmac.sha256(Hmac.sha256(u32(salt), key), payload));
  }

  private static byte[] u32(long value) {
    return ByteBuffer.allocate(Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) value)
        .array();
  }

  /**
   * The project the token is for.
   *
   * @return its App ID
   */
  public String appId() {
    return appId;
  }

  /**
   * When the token was made.
   *
   * @return a whole second
   */
  public Instant issuedAt() {
    return Instant.ofEpochSecond(issued);
  }

  /**
   * How long the token is valid.
   *
   * @return the time from its issue, in whole seconds
   */
  public Duration life() {
    return Duration.ofSeconds(life);
  }

  /**
   * Whether a moment lies within the life of this token: it was issued, or will be within the
   * difference that clocks are granted, and it has not expired, for which no difference counts.
   *
   * @param now the moment
   * @param clockSkew how far the clock of the issuer may be ahead
   * @return true if so
   */
  public boolean isValidAt(Instant now, Duration clockSkew) {
    return Duration.between(now, issuedAt()).compareTo(clockSkew) <= 0 && lasts(life, now);
  }

  /**
   * What the token grants.
   *
   * @return its services in the order of the token
   */
  public List<TokenService> services() {
    return services;
  }

  /**
   * The services that grant a privilege at a moment.
   *
   * @param type which service
   * @param privilege the number of the privilege
   * @param now the moment
   * @return those services of the token, none if the privilege is missing or has expired
   */
  public List<TokenService> granting(TokenService.Type type, int privilege, Instant now) {
    return services.stream()
        .filter(service -> service.type() == type)
        .filter(service -> service.privileges().containsKey(privilege))
        .filter(service -> unexpired(service.privileges().getOrDefault(privilege, 0L), now))
        .toList();
  }

  private boolean unexpired(long seconds, Instant now) {
    return seconds == 0 || lasts(seconds, now);
  }

  private boolean lasts(long seconds, Instant now) {
    return now.isBefore(issuedAt().plusSeconds(seconds));
  }

  /** Shows no part that would help to make another token. */
  @Override
  public String toString() {
    return "AccessToken2[appId=" + appId + ", issuedAt=" + issuedAt() + ", life=" + life() + "]";
  }
}
