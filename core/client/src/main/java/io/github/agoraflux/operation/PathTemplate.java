package io.github.agoraflux.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path with {@code {variables}}, taken apart once so that filling it in is a walk over its parts.
 */
final class PathTemplate {

  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9/._~:@!$&'()*+,;=-]*");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_]+");

  private final String text;
  private final List<String> literals = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final int literalLength;

  PathTemplate(String text) {
    if (!text.startsWith("/")) {
      throw refused("begin with /", text);
    }
    this.text = text;
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      addLiteral(text.substring(from, open));
      addVariable(close < 0 ? "" : text.substring(open + 1, close));
      from = close + 1;
    }
    addLiteral(text.substring(from));
    this.literalLength = literals.stream().mapToInt(String::length).sum();
  }

  private PathTemplate(PathTemplate path, String label) {
    this.text = path.text;
    this.literalLength = path.literalLength;
    literals.addAll(path.literals);
    variables.addAll(path.variables);
    addVariable(label);
  }

  /** The same path with one more variable, which stands nowhere in it. */
  PathTemplate labelled(String label) {
    return new PathTemplate(this, label);
  }

  private void addLiteral(String literal) {
    if (!LITERAL.matcher(literal).matches()) {
      throw refused("hold nothing but variables and characters that need no encoding", text);
    }
    literals.add(literal);
  }

  private void addVariable(String variable) {
    if (!VARIABLE.matcher(variable).matches() || variables.contains(variable)) {
      throw refused("have variables of different names, each in braces", text);
    }
    variables.add(variable);
  }

  private static IllegalArgumentException refused(String rule, String text) {
    return new IllegalArgumentException("path must " + rule + ", but was \"" + text + '"');
  }

  int indexOf(String variable) {
    return variables.indexOf(variable);
  }

  int size() {
    return variables.size();
  }

  /** Sized for what it will hold, so that neither the builder grows nor its text is cut. */
  String filledIn(@Nullable String[] values) {
    int length = literalLength;
    for (String value : values) {
      length += value == null ? 0 : value.length();
    }
    StringBuilder target = new StringBuilder(length);
    fillIn(target, values);
    return target.toString();
  }

  void fillIn(StringBuilder target, @Nullable String[] values) {
    int last = literals.size() - 1;
    for (int i = 0; i < last; i++) {
      String value = values[i];
      if (value == null) {
        throw new IllegalArgumentException(variables.get(i) + " must be given for " + text);
      }
      target.append(literals.get(i));
      PercentEncoding.appendSegment(target, variables.get(i), value);
    }
    target.append(literals.get(last));
  }

  @Override
  public String toString() {
    return text;
  }
}
