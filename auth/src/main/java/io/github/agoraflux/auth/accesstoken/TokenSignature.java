package io.github.agoraflux.auth.accesstoken;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs payloads of tokens. The key of each token comes from the certificate, the token's time of
 * issue and its salt. Not for use by several threads at once.
 */
final class TokenSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  TokenSignature() {
    try {
      mac = Mac.getInstance(ALGORITHM);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  byte[] of(byte[] payload, byte[] certificate, long issuedAt, int salt) {
    byte[] issued = hmac(littleEndian(issuedAt), certificate);
    return hmac(hmac(littleEndian(salt), issued), payload);
  }

  private byte[] hmac(byte[] key, byte[] message) {
    try {
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(ALGORITHM + " takes every key", impossible);
    }
  }

  private static byte[] littleEndian(long value) {
    return new byte[] {
      (byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)
    };
  }
}
