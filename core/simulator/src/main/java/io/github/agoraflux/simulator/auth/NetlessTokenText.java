package io.github.agoraflux.simulator.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes whiteboard tokens: the reverse of {@link NetlessToken#parse}. */
final class NetlessTokenText {

  private NetlessTokenText() {}

  /** Signs fields and wraps them. */
  static String of(NetlessToken.Kind kind, Map<String, String> fields, String secretKey) {
    Map<String, String> signed = new TreeMap<>(fields);
    byte[] signature = Hmac.sha256(secretKey, SignedFields.stringify(fields));
    signed.put("sig", HexFormat.of().formatHex(signature));
    String query =
        signed.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return kind.prefix()
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(query.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
