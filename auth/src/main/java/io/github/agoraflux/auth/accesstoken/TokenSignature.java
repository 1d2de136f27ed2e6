package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.auth.token.HmacSha256;

/**
 * Signs payloads of tokens. The key of each token comes from the certificate, the token's time of
 * issue and its salt.
 */
final class TokenSignature {

  private TokenSignature() {}

  static byte[] of(byte[] payload, byte[] certificate, long issuedAt, int salt) {
    HmacSha256 hmac = new HmacSha256();
    byte[] issued = hmac.hash(littleEndian(issuedAt), certificate);
    return hmac.hash(hmac.hash(littleEndian(salt), issued), payload);
  }

  private static byte[] littleEndian(long value) {
    return new byte[] {
      (byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)
    };
  }
}
