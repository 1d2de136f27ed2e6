package io.github.agoraflux.simulator.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with variables, such as {@code /v1/projects/{appId}/rtmp-converters}. */
final class PathTemplate implements Comparable<PathTemplate> {

  private final List<String> segments;

  private PathTemplate(List<String> segments) {
    this.segments = segments;
  }

  static PathTemplate of(String template) {
    return new PathTemplate(List.of(template.substring(1).split("/", -1)));
  }

  /** The variables of a path, or nothing if the path is not one of this template. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (isVariable(segment) && !path.get(i).isEmpty()) {
        variables.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  /** Where two templates first differ in kind, the one with fixed text comes first. */
  @Override
  public int compareTo(PathTemplate other) {
    for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
      int order = Boolean.compare(isVariable(segments.get(i)), isVariable(other.segments.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(segments.size(), other.segments.size());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathTemplate template && template.segments.equals(segments);
  }

  @Override
  public int hashCode() {
    return segments.hashCode();
  }

  @Override
  public String toString() {
    return "/" + String.join("/", segments);
  }
}
