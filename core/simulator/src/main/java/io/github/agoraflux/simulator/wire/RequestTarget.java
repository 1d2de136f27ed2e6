package io.github.agoraflux.simulator.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path and query of a request.
 *
 * <p>A path is split at its raw slashes first and decoded afterwards, so that a slash that was
 * escaped stays part of its segment. One slash at the end is ignored. A raw {@code .} or {@code ..}
 * segment makes the target malformed, because gateways resolve such segments away: whoever means a
 * name of dots has to escape them.
 */
public final class RequestTarget {

  private final String raw;
  private final String rawPath;
  private final String rawQuery;
  private final @Nullable List<String> segments;
  private final @Nullable Map<String, List<String>> query;

  private RequestTarget(String raw, String rawPath, String rawQuery) {
    this.raw = raw;
    this.rawPath = rawPath;
    this.rawQuery = rawQuery;
    this.segments = segments(rawPath);
    this.query = parameters(rawQuery);
  }

  /**
   * Takes a request target apart.
   *
   * @param uri the target as the request line has it, in origin or absolute form
   * @return its parts
   */
  public static RequestTarget parse(String uri) {
    String origin = origin(uri);
    int fragment = origin.indexOf('#');
    String bare = fragment < 0 ? origin : origin.substring(0, fragment);
    int mark = bare.indexOf('?');
    return mark < 0
        ? new RequestTarget(uri, bare, "")
        : new RequestTarget(uri, bare.substring(0, mark), bare.substring(mark + 1));
  }

  /**
   * The target as the request line had it, for signatures that cover it.
   *
   * @return the target, character by character
   */
  public String raw() {
    return raw;
  }

  /**
   * The path as it was sent.
   *
   * @return the raw path
   */
  public String rawPath() {
    return rawPath;
  }

  /**
   * The query as it was sent, without its question mark.
   *
   * @return the raw query, empty if there is none
   */
  public String rawQuery() {
    return rawQuery;
  }

  /**
   * Whether every escape is valid and every text is UTF-8.
   *
   * @return false if the request deserves a 400
   */
  public boolean isWellFormed() {
    return segments != null && query != null;
  }

  /**
   * The decoded segments of the path.
   *
   * @return the segments, empty for a malformed path
   */
  public List<String> segments() {
    return segments == null ? List.of() : segments;
  }

  /**
   * The decoded path, for people to read.
   *
   * @return the decoded path, or the raw one if it is malformed
   */
  public String path() {
    return segments == null ? rawPath : "/" + String.join("/", segments);
  }

  /**
   * The decoded query parameters.
   *
   * @return the values of each name in the order sent, empty for a malformed query
   */
  public Map<String, List<String>> query() {
    return query == null ? Map.of() : query;
  }

  /**
   * The first value of a query parameter.
   *
   * @param name its name
   * @return the value, or null if the parameter is absent
   */
  public @Nullable String query(String name) {
    List<String> values = query().get(name);
    return values == null ? null : values.get(0);
  }

  private static String origin(String uri) {
    int scheme = uri.startsWith("/") ? -1 : uri.indexOf("://");
    if (scheme < 0) {
      return uri;
    }
    int path = uri.indexOf('/', scheme + 3);
    return path < 0 ? "/" : uri.substring(path);
  }

  private static @Nullable List<String> segments(String rawPath) {
    if (!rawPath.startsWith("/")) {
      return null;
    }
    String path = rawPath.substring(1);
    if (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    List<String> segments = new ArrayList<>();
    for (String raw : split(path, '/')) {
      String segment = raw.equals(".") || raw.equals("..") ? null : PercentDecoder.segment(raw);
      if (segment == null) {
        return null;
      }
      segments.add(segment);
    }
    return List.copyOf(segments);
  }

  private static @Nullable Map<String, List<String>> parameters(String rawQuery) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : split(rawQuery, '&')) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = PercentDecoder.query(equals < 0 ? pair : pair.substring(0, equals));
      String value = PercentDecoder.query(equals < 0 ? "" : pair.substring(equals + 1));
      if (name == null || value == null) {
        return null;
      }
      parameters.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }
    parameters.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(parameters);
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  @Override
  public String toString() {
    return rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery;
  }
}
