package io.github.agoraflux.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path with {@code {variables}}, taken apart once so that filling it in is a walk over its parts.
 */
final class PathTemplate {

  private final String text;
  private final List<String> literals = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();

  PathTemplate(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("path must begin with /, but was \"" + text + '"');
    }
    this.text = text;
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      literals.add(text.substring(from, open));
      variables.add(text.substring(open + 1, close));
      from = close + 1;
    }
    literals.add(text.substring(from));
  }

  int indexOf(String variable) {
    return variables.indexOf(variable);
  }

  int size() {
    return variables.size();
  }

  String variable(int index) {
    return variables.get(index);
  }

  List<String> variables() {
    return List.copyOf(variables);
  }

  void fillIn(StringBuilder target, @Nullable String[] values) {
    for (int i = 0; i < variables.size(); i++) {
      String value = values[i];
      if (value == null) {
        throw new IllegalArgumentException(variables.get(i) + " must be given for " + text);
      }
      target.append(literals.get(i));
      PercentEncoding.appendSegment(target, variables.get(i), value);
    }
    target.append(literals.get(variables.size()));
  }

  @Override
  public String toString() {
    return text;
  }
}
