package io.github.agoraflux.redis;

import io.github.agoraflux.limit.QuotaKey;
import io.github.agoraflux.limit.Rate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of keys in Redis. Whose quota it is stands in them as a hash alone. */
final class KeyNames {

  private static final int HASH_BYTES = 16;

  private final String namespace;
  private final String prefix;

  KeyNames(String namespace, QuotaKey key) {
    this.namespace = namespace;
    this.prefix = namespace + ":quota:" + hash(key) + ":";
  }

  /** Counts the permits reserved of a rate. */
  String cursor(Rate rate) {
    return ring(rate) + "cursor";
  }

  /** The bucket of one permit of a rate. */
  String bucket(Rate rate, long number) {
    return ring(rate) + Math.floorMod(number, (long) rate.permits());
  }

  /** Is there while the quota is paused. */
  String pause() {
    return prefix + "pause";
  }

  /** Since when Redis remembers anything. */
  String born() {
    return born(namespace);
  }

  /** Since when the Redis of a namespace remembers anything. */
  static String born(String namespace) {
    return namespace + ":born";
  }

  /** What is tried in a namespace to find out whether Redis can be used. */
  static String probe(String namespace) {
    return namespace + ":probe";
  }

  /** Machines that disagree about a rate do not share it. */
  private String ring(Rate rate) {
    return prefix + rate.permits() + "/" + rate.window() + ":";
  }

  private static String hash(QuotaKey key) {
    String resource = key.resource() == null ? "" : key.resource();
    String text = String.join("\u0000", key.scope().name(), key.owner(), key.group(), resource);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
