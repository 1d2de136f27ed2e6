package io.github.agoraflux.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Vectors made by somebody else's code: lines of columns, tab separated and percent-encoded. */
public final class Vectors {

  private Vectors() {}

  public static List<List<String>> read(String name) {
    try (InputStream vectors =
        Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name))) {
      return new String(vectors.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> Arrays.stream(line.split("\t", -1)).map(Vectors::decoded).toList())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String decoded(String column) {
    return URLDecoder.decode(column.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
