package io.github.agoraflux.auth.whiteboard;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Mints tokens of Interactive Whiteboard with the access keys of a project, from Agora Console.
 * Agora recommends this over asking its server for tokens.
 *
 * <pre>{@code
 * WhiteboardTokenIssuer issuer = WhiteboardTokenIssuer.of(accessKey, secretAccessKey);
 * WhiteboardToken token = issuer.room(roomUuid, WhiteboardRole.WRITER, Duration.ofHours(1));
 * }</pre>
 *
 * <p>Safe for use by any number of threads; minting is computing alone and blocks on nothing, so it
 * may be done on an event loop. Source: <a
 * href="https://docs.agora.io/en/interactive-whiteboard/develop/generate-token-app-server">Generate
 * a token from your app server</a>.
 */
public final class WhiteboardTokenIssuer {

  /** The lifetime of a token that never ends. */
  public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final String accessKey;
  private final Secret secretAccessKey;
  private final InstantSource clock;
  private final Supplier<String> nonces;

  private WhiteboardTokenIssuer(
      String accessKey, Secret secretAccessKey, InstantSource clock, Supplier<String> nonces) {
    this.accessKey = text("accessKey", accessKey);
    this.secretAccessKey = secretAccessKey;
    this.clock = clock;
    this.nonces = nonces;
  }

  /**
   * The issuer of a project.
   *
   * @param accessKey the access key (AK)
   * @param secretAccessKey the secret access key (SK)
   * @return the issuer, with the machine's clock and random nonces
   * @throws IllegalArgumentException if the access key is blank or not well-formed Unicode
   */
  public static WhiteboardTokenIssuer of(String accessKey, Secret secretAccessKey) {
    return new WhiteboardTokenIssuer(
        accessKey, secretAccessKey, InstantSource.system(), Nonces.secure());
  }

  /**
   * The issuer of a project.
   *
   * @param accessKey the access key (AK)
   * @param secretAccessKey the secret access key (SK), not blank
   * @return the issuer, with the machine's clock and random nonces
   * @throws IllegalArgumentException if either is blank, or the access key not well-formed Unicode
   */
  public static WhiteboardTokenIssuer of(String accessKey, String secretAccessKey) {
    return of(accessKey, Secret.of(secretAccessKey));
  }

  /**
   * An issuer like this one with another clock.
   *
   * @param source tells when lifetimes begin
   * @return the new issuer
   */
  public WhiteboardTokenIssuer clock(InstantSource source) {
    return new WhiteboardTokenIssuer(accessKey, secretAccessKey, source, nonces);
  }

  /**
   * An issuer like this one with other nonces, for tests.
   *
   * @param source gives the nonce of each token, a UUID; must not block
   * @return the new issuer
   */
  public WhiteboardTokenIssuer nonces(Supplier<String> source) {
    return new WhiteboardTokenIssuer(accessKey, secretAccessKey, clock, source);
  }

  /**
   * Whose tokens it issues.
   *
   * @return the access key
   */
  public String accessKey() {
    return accessKey;
  }

  /**
   * Mints an SDK token: for everything that belongs to the access keys. It belongs on servers.
   *
   * @param role what the bearer may do
   * @param lifetime how long the token lasts, 1 millisecond to 36,500 days, or {@link #FOREVER}
   * @return a new token
   * @throws IllegalArgumentException if the lifetime is out of range
   */
  public WhiteboardToken sdk(WhiteboardRole role, Duration lifetime) {
    return WhiteboardToken.sign(WhiteboardScope.SDK, fields(role, lifetime), secretAccessKey);
  }

  /**
   * Mints a token for one room.
   *
   * @param roomUuid the room
   * @param role what the bearer may do
   * @param lifetime how long the token lasts, 1 millisecond to 36,500 days, or {@link #FOREVER}
   * @return a new token
   * @throws IllegalArgumentException if the room is blank or not well-formed Unicode, or the
   *     lifetime out of range
   */
  public WhiteboardToken room(String roomUuid, WhiteboardRole role, Duration lifetime) {
    return sign(WhiteboardScope.ROOM, text("roomUuid", roomUuid), role, lifetime);
  }

  /**
   * Mints a token for one file conversion.
   *
   * @param taskUuid the conversion
   * @param role what the bearer may do
   * @param lifetime how long the token lasts, 1 millisecond to 36,500 days, or {@link #FOREVER}
   * @return a new token
   * @throws IllegalArgumentException if the task is blank or not well-formed Unicode, or the
   *     lifetime out of range
   */
  public WhiteboardToken task(String taskUuid, WhiteboardRole role, Duration lifetime) {
    return sign(WhiteboardScope.TASK, text("taskUuid", taskUuid), role, lifetime);
  }

  private WhiteboardToken sign(
      WhiteboardScope scope, String uuid, WhiteboardRole role, Duration lifetime) {
    SortedMap<String, String> fields = fields(role, lifetime);
    fields.put(WhiteboardToken.UUID, uuid);
    return WhiteboardToken.sign(scope, fields, secretAccessKey);
  }

  private SortedMap<String, String> fields(WhiteboardRole role, Duration lifetime) {
    boolean ends = !lifetime.equals(FOREVER);
    if (ends) {
      Check.range("lifetime", lifetime, SHORTEST, LONGEST);
    }
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put(WhiteboardToken.ACCESS_KEY, accessKey);
    fields.put(WhiteboardToken.NONCE, nonces.get());
    fields.put(WhiteboardToken.ROLE, role.code());
    if (ends) {
      Instant end = clock.instant().plus(lifetime);
      fields.put(WhiteboardToken.EXPIRES_AT, Long.toString(end.toEpochMilli()));
    }
    return fields;
  }

  /** A lone surrogate cannot be encoded, and would be signed as something else. */
  private static String text(String field, String value) {
    Check.that(
        StandardCharsets.UTF_8.newEncoder().canEncode(Check.notBlank(field, value)),
        field,
        "be well-formed Unicode",
        value);
    return value;
  }

  @Override
  public String toString() {
    return "WhiteboardTokenIssuer[accessKey=" + accessKey + ", secretAccessKey=***]";
  }
}
