package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.wire.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replaces credentials by fingerprints, so that equal ones can be told and none be read. They are
 * what stands in a header made for them, and whatever else looks like a token.
 */
final class Redaction {

  private static final Set<String> SECRET = Set.of("authorization", "token", "x-agora-token");
  private static final Set<String> SCHEMES = Set.of("basic", "agora", "hmac", "bearer");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(NETLESS(SDK|ROOM|TASK)_[\\w-]+"
              + "|006\\p{XDigit}{32}[\\w+/%=-]{40,}"
              + "|007e[\\w+/%=-]{40,})");
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

  /** Tokens in a text of any other origin, such as a query. */
  static String of(String text) {
    return TOKEN.matcher(text).replaceAll(token -> marked(token.group()));
  }

  /** Tokens in the values of parameters. */
  static Map<String, List<String>> of(Map<String, List<String>> parameters) {
    Map<String, List<String>> safe = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> safe.put(of(name), values.stream().map(Redaction::of).toList()));
    return Collections.unmodifiableMap(safe);
  }

  private static String shown(String name, String value) {
    return SECRET.contains(name.toLowerCase(Locale.ROOT))
        ? scheme(value) + marked(value)
        : of(value);
  }

  /** Only a scheme that is known to be one may be shown. */
  private static String scheme(String value) {
    int space = value.indexOf(' ');
    String first = value.substring(0, Math.max(space, 0));
    return SCHEMES.contains(first.toLowerCase(Locale.ROOT)) ? first + " " : "";
  }

  private static String marked(String secret) {
    return "<sha-256 " + fingerprint(secret) + ">";
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
