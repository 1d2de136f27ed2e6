package io.github.agoraflux.auth.whiteboard;

import io.github.agoraflux.auth.token.HmacSha256;
import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SortedMap;

/** Signs the fields of tokens. */
final class WhiteboardSignature {

  private WhiteboardSignature() {}

  static String of(SortedMap<String, String> fields, Secret key) {
    byte[] json = Fields.json(fields).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(new HmacSha256().hash(key.bytes(), json));
  }
}
