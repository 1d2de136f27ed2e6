package io.github.agoraflux.auth.whiteboard;

import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the fields of tokens. */
final class WhiteboardSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private WhiteboardSignature() {}

  static String of(SortedMap<String, String> fields, Secret key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
      byte[] json = Fields.json(fields).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(json));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }
}
