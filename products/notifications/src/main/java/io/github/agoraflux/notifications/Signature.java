package io.github.agoraflux.notifications;

import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two kinds of signature, in lower-case hexadecimal digits over the body's raw bytes. */
enum Signature {
  SHA1("Agora-Signature", "HmacSHA1"),
  SHA256("Agora-Signature-V2", "HmacSHA256");

  private final String header;
  private final String algorithm;

  Signature(String header, String algorithm) {
    this.header = header;
    this.algorithm = algorithm;
  }

  String header() {
    return header;
  }

  /** Whether a secret makes a signature. Takes the same time wherever the two differ. */
  boolean isMadeBy(Secret secret, byte[] body, String signature) {
    byte[] expected = HexFormat.of().formatHex(hash(secret, body)).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] hash(Secret secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.bytes(), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }
}
