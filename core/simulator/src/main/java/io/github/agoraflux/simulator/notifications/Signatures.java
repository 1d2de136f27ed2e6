package io.github.agoraflux.simulator.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures of a notification, in lower-case hexadecimal digits. */
public final class Signatures {

  private Signatures() {}

  /**
   * What stands in {@code Agora-Signature}.
   *
   * @param secret the secret
   * @param body the raw bytes of the body
   * @return HMAC-SHA1
   */
  public static String sha1(String secret, byte[] body) {
    return hmac("HmacSHA1", secret, body);
  }

  /**
   * What stands in {@code Agora-Signature-V2}.
   *
   * @param secret the secret
   * @param body the raw bytes of the body
   * @return HMAC-SHA256
   */
  public static String sha256(String secret, byte[] body) {
    return hmac("HmacSHA256", secret, body);
  }

  private static String hmac(String algorithm, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
