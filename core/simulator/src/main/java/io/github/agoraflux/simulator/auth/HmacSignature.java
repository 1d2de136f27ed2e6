package io.github.agoraflux.simulator.auth;

import io.github.agoraflux.simulator.wire.Head;
import io.github.agoraflux.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a request with HMAC-SHA256. It covers the {@code Host} and {@code Date} headers
 * as received, the request line with the target as received, and the {@code Digest} header, which
 * in its turn covers the body.
 *
 * @param username who signed
 * @param signature the signature, in base64
 * @see <a
 *     href="https://docs.agora.io/en/api-reference/api-ref/rtmp-gateway/restful-authentication">RESTful
 *     authentication</a>
 */
public record HmacSignature(String username, String signature) {

  private static final Pattern HEADER =
      Pattern.compile(
          "hmac username=\"([^\"]*)\", *algorithm=\"hmac-sha256\","
              + " *headers=\"host date request-line digest\", *signature=\"([^\"]*)\"",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads an {@code Authorization} header.
   *
   * @param header its value
   * @return what it says, or nothing if it is not of this scheme or signs other parts
   */
  public static Optional<HmacSignature> parse(String header) {
    Matcher matcher = HEADER.matcher(header.strip());
    return matcher.matches()
        ? Optional.of(new HmacSignature(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * Whether this is the signature of a request, made at about the time it arrived.
   *
   * @param request the request
   * @param secret the customer secret
   * @param clockSkew how far the date of the request may be from its arrival, either way
   * @return true if so
   */
  public boolean signs(Request request, String secret, Duration clockSkew) {
    String date = request.header("Date");
    String digest = request.header("Digest");
    return date != null
        && digest != null
        && isNear(date, request.head().at(), clockSkew)
        && isEqual(digest, digest(request.body()))
        && isEqual(signature, expected(request.head(), date, digest, secret));
  }

  private static String expected(Head head, String date, String digest, String secret) {
    String signed =
        ("host: " + head.host() + "\n")
            + ("date: " + date + "\n")
            + (head.method() + " " + head.target().raw() + " HTTP/1.1\n")
            + ("digest: " + digest);
    return Base64.getEncoder().encodeToString(Hmac.sha256(secret, signed));
  }

  private static boolean isNear(String date, Instant now, Duration clockSkew) {
    Instant then = instant(date);
    return then != null && Duration.between(then, now).abs().compareTo(clockSkew) <= 0;
  }

  private static @Nullable Instant instant(String date) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    } catch (DateTimeException notDate) {
      return null;
    }
  }

  private static boolean isEqual(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "SHA-256=" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Shows who signed, not the signature. */
  @Override
  public String toString() {
    return "HmacSignature[username=" + username + "]";
  }
}
