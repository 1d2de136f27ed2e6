package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.wire.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Replaces credentials by fingerprints, so that equal ones can be told and none be read. */
final class Redaction {

  private static final Set<String> SECRET = Set.of("authorization", "token", "x-agora-token");
  private static final int SHOWN_BYTES = 8;

  private Redaction() {}

  static Map<String, List<String>> of(Headers headers) {
    return Headers.copyOf(
            headers.asMap().entrySet().stream()
                .flatMap(
                    field ->
                        field.getValue().stream()
                            .<Map.Entry<String, String>>map(
                                value ->
                                    new SimpleImmutableEntry<>(
                                        field.getKey(), shown(field.getKey(), value))))
                .toList())
        .asMap();
  }

  private static String shown(String name, String value) {
    if (!SECRET.contains(name.toLowerCase(Locale.ROOT))) {
      return value;
    }
    int space = value.indexOf(' ');
    String scheme = space < 0 ? "" : value.substring(0, space + 1);
    return scheme + "<sha-256 " + fingerprint(value) + ">";
  }

  private static String fingerprint(String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
