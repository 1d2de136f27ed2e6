package io.github.agoraflux.simulator.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes whiteboard tokens for tests. */
public final class BoardToken {

  private final String prefix;
  private final String secretKey;
  private final Map<String, String> fields;

  private BoardToken(String prefix, String secretKey, Map<String, String> fields) {
    this.prefix = prefix;
    this.secretKey = secretKey;
    this.fields = fields;
  }

  /** An SDK token that never expires. */
  public static BoardToken sdk(String accessKey, String secretKey, int role) {
    return new BoardToken("NETLESSSDK_", secretKey, Map.of())
        .with("ak", accessKey)
        .with("nonce", "00000000-0000-4000-8000-000000000000")
        .with("role", Integer.toString(role));
  }

  public BoardToken room(String uuid) {
    return new BoardToken("NETLESSROOM_", secretKey, fields).with("uuid", uuid);
  }

  public BoardToken task(String uuid) {
    return new BoardToken("NETLESSTASK_", secretKey, fields).with("uuid", uuid);
  }

  public BoardToken expiring(Instant at) {
    return with("expireAt", Long.toString(at.toEpochMilli()));
  }

  public BoardToken with(String name, String value) {
    Map<String, String> more = new TreeMap<>(fields);
    more.put(name, value);
    return new BoardToken(prefix, secretKey, more);
  }

  public BoardToken without(String name) {
    Map<String, String> fewer = new TreeMap<>(fields);
    fewer.remove(name);
    return new BoardToken(prefix, secretKey, fewer);
  }

  public BoardToken secretKey(String other) {
    return new BoardToken(prefix, other, fields);
  }

  /** The token as it is sent, if no field needs an escape in JSON. */
  public String mint() {
    return mint(
        fields.entrySet().stream()
            .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}")));
  }

  /** The token as it is sent, signed over this JSON. */
  public String mint(String json) {
    byte[] signature =
        AgoraToken.hmac(
            secretKey.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8));
    return wrap(prefix, with("sig", HexFormat.of().formatHex(signature)).query());
  }

  /** The token as it is sent, signed, with one field changed afterwards. */
  public String forged(String name, String value) {
    String query = content(mint()).replaceAll("\\b" + name + "=[^&]*", name + "=" + value);
    return wrap(prefix, query);
  }

  /** Any content in the dress of a token. */
  public static String wrap(String prefix, String query) {
    return prefix
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(query.getBytes(StandardCharsets.UTF_8));
  }

  /** What is inside of a token. */
  public static String content(String token) {
    String base64 = token.substring(token.indexOf('_') + 1);
    return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private String query() {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
