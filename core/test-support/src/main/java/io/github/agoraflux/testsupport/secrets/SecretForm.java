package io.github.agoraflux.testsupport.secrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to write a secret down.
 *
 * @param text what to look for; each character stands for one byte of UTF-8
 * @param kind how it is written
 * @param origin where the secret was made
 */
record SecretForm(String text, String kind, String origin) {

  /** What is shorter is found in output by chance. */
  static final int SHORTEST = 8;

  /**
   * As much of a long text as is looked for, from its end: tokens begin alike, and there may be
   * tens of thousands of them.
   */
  private static final int LONGEST = 32;

  /** All forms of a secret that are long enough to look for. */
  static List<SecretForm> of(String secret, String origin) {
    Map<String, String> names = new LinkedHashMap<>();
    // What stands before a header's credentials is no secret.
    for (String part : List.of(secret, secret.replaceFirst("^(Basic |agora token=)", ""))) {
      part.lines().forEach(line -> names.putIfAbsent(line, "as it is"));
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      names.putIfAbsent(Base64.getEncoder().withoutPadding().encodeToString(bytes), "in base64");
      names.putIfAbsent(
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), "in base64url");
      String encoded = URLEncoder.encode(part, StandardCharsets.UTF_8);
      names.putIfAbsent(encoded, "form-encoded");
      names.putIfAbsent(encoded.replace("+", "%20"), "percent-encoded");
      names.putIfAbsent(part.replace("\\", "\\\\").replace("\"", "\\\""), "quoted");
      names.putIfAbsent(HexFormat.of().formatHex(bytes), "in hex");
      names.putIfAbsent(HexFormat.of().withUpperCase().formatHex(bytes), "in hex");
    }
    return names.entrySet().stream()
        .filter(name -> name.getKey().length() >= SHORTEST)
        .map(name -> form(name.getKey(), name.getValue(), origin))
        .toList();
  }

  private static SecretForm form(String text, String kind, String origin) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int skipped = Math.max(0, bytes.length - LONGEST);
    String end = new String(bytes, skipped, bytes.length - skipped, StandardCharsets.ISO_8859_1);
    return new SecretForm(end, kind, origin);
  }

  /** What it is, without telling the secret. */
  String meaning() {
    return "secret " + kind + ", made at " + origin;
  }
}
