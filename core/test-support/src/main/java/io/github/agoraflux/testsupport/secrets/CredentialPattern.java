package io.github.agoraflux.testsupport.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a credential of Agora's looks like, whoever made it. */
enum CredentialPattern {
  BASIC("Basic ", "Basic ([A-Za-z0-9+/]{8,}={0,2})") {
    @Override
    boolean credential(MatchResult match) {
      return pair(match.group(1));
    }
  },
  RTM_TOKEN("agora token=", "agora token=[^\\s*]{10,}"),
  ACCESS_TOKEN("007eJ", "007eJ[A-Za-z0-9+/=]{20,}"),
  WHITEBOARD_TOKEN("NETLESS", "NETLESS(SDK|ROOM|TASK)_[A-Za-z0-9+/=_-]{20,}"),
  SIGNATURE("signature=", "signature=\"[A-Za-z0-9+/=]{20,}\""),
  SECRET_KEY("ecretKey", member("secretKey")),
  SECRET_ACCESS_KEY("AccessKey", member("secretAccessKey")),
  ACCESS_KEY("accessKey", member("accessKey")),
  PASSWORD("assword", member("password")),
  TOKEN("oken", member("token"));

  private static final List<CredentialPattern> ALL = List.of(values());

  private final String anchor;
  private final Pattern pattern;

  CredentialPattern(String anchor, String regex) {
    this.anchor = anchor;
    this.pattern = Pattern.compile(regex);
  }

  /** The patterns that a line holds. */
  static List<String> find(String line) {
    return ALL.stream()
        // Looking for a fixed text is far cheaper than for a pattern.
        .filter(pattern -> line.contains(pattern.anchor))
        .filter(pattern -> pattern.matches(line))
        .map(pattern -> "pattern " + pattern.name())
        .toList();
  }

  private boolean matches(String line) {
    return pattern.matcher(line).results().anyMatch(this::credential);
  }

  boolean credential(MatchResult match) {
    return !match.group().isEmpty();
  }

  /** A JSON member with a value, in plain JSON or inside a JSON text. */
  private static String member(String name) {
    String quote = "\\\\*\"";
    return quote + name + quote + "\\s*:\\s*" + quote + "(?!\\*{3}\\\\*\")[^\"\\\\]";
  }

  private static boolean pair(String encoded) {
    String whole = encoded.substring(0, encoded.length() - encoded.length() % 4);
    byte[] pair = Base64.getDecoder().decode(whole.getBytes(StandardCharsets.ISO_8859_1));
    int[] characters = new String(pair, StandardCharsets.UTF_8).chars().toArray();
    return Arrays.stream(characters).anyMatch(character -> character == ':')
        && Arrays.stream(characters).noneMatch(Character::isISOControl);
  }
}
