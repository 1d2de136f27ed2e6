package io.github.agoraflux.simulator.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON value has to look like. A shape says which part of a value is the first that does not
 * fit; members that no shape knows are accepted.
 */
@FunctionalInterface
public interface Shape {

  /**
   * Looks for what does not fit.
   *
   * @param path where the value stands, as a dotted path
   * @param value the value, null for JSON null
   * @return the path of the first part that does not fit, or nothing if all of it does
   */
  Optional<String> misfit(String path, @Nullable Object value);

  /**
   * A member of an object.
   *
   * @param name its name
   * @param required whether it must be there
   * @param shape what it has to look like when it is there
   */
  record Member(String name, boolean required, Shape shape) {}

  /** A rule about an object as a whole. */
  @FunctionalInterface
  interface Rule {

    /**
     * Looks at an object.
     *
     * @param object the object
     * @return the name of the member that breaks this rule, or nothing
     */
    Optional<String> brokenBy(Map<String, @Nullable Object> object);
  }

  /**
   * A member that must be there.
   *
   * @param name its name
   * @param shape its shape
   * @return the member
   */
  static Member required(String name, Shape shape) {
    return new Member(name, true, shape);
  }

  /**
   * A member that may be absent or null.
   *
   * @param name its name
   * @param shape its shape when it is there
   * @return the member
   */
  static Member optional(String name, Shape shape) {
    return new Member(name, false, shape);
  }

  /**
   * An object.
   *
   * @param members the members that are looked at
   * @return the shape
   */
  static Shape object(Member... members) {
    return (path, value) -> {
      if (!(value instanceof Map<?, ?> object)) {
        return Optional.of(path);
      }
      for (Member member : members) {
        Optional<String> misfit = member(path, object, member);
        if (misfit.isPresent()) {
          return misfit;
        }
      }
      return Optional.empty();
    };
  }

  private static Optional<String> member(String path, Map<?, ?> object, Member member) {
    String here = path.isEmpty() ? member.name() : path + "." + member.name();
    @Nullable Object value = object.get(member.name());
    if (value == null) {
      return member.required() ? Optional.of(here) : Optional.empty();
    }
    return member.shape().misfit(here, value);
  }

  /**
   * Of two members, one has to be there and the other not.
   *
   * @param one the name of a member, which is named if the rule is broken
   * @param other the name of the other
   * @return the rule
   */
  static Rule exactlyOneOf(String one, String other) {
    return object ->
        (object.get(one) == null) == (object.get(other) == null)
            ? Optional.of(one)
            : Optional.empty();
  }

  /**
   * An array.
   *
   * @param element the shape of each element
   * @return the shape
   */
  static Shape array(Shape element) {
    return (path, value) ->
        value instanceof List<?> list
            ? list.stream().flatMap(each -> element.misfit(path, each).stream()).findFirst()
            : Optional.of(path);
  }

  /**
   * A string.
   *
   * @param pattern what all of it has to match
   * @return the shape
   */
  static Shape text(String pattern) {
    Predicate<String> matches = Pattern.compile(pattern, Pattern.DOTALL).asMatchPredicate();
    return where(value -> value instanceof String text && matches.test(text));
  }

  /**
   * A string of bounded length.
   *
   * @param minimum fewest characters
   * @param maximum most characters
   * @return the shape
   */
  static Shape text(int minimum, int maximum) {
    return where(
        value ->
            value instanceof String text && text.length() >= minimum && text.length() <= maximum);
  }

  /**
   * One of several strings.
   *
   * @param values the strings
   * @return the shape
   */
  static Shape oneOf(String... values) {
    List<String> known = List.of(values);
    return where(value -> value instanceof String text && known.contains(text));
  }

  /**
   * A whole number.
   *
   * @param minimum the least
   * @param maximum the greatest
   * @return the shape
   */
  static Shape integer(long minimum, long maximum) {
    return where(value -> within(value, minimum, maximum));
  }

  /**
   * One of several whole numbers.
   *
   * @param values the numbers
   * @return the shape
   */
  static Shape integerOf(Long... values) {
    List<Long> known = List.of(values);
    return where(value -> Numbers.whole(value).filter(known::contains).isPresent());
  }

  /**
   * True or false.
   *
   * @return the shape
   */
  static Shape bool() {
    return where(Boolean.class::isInstance);
  }

  /**
   * A value that fulfils a condition.
   *
   * @param condition the condition
   * @return the shape
   */
  static Shape where(Predicate<Object> condition) {
    return (path, value) ->
        value != null && condition.test(value) ? Optional.empty() : Optional.of(path);
  }

  private static boolean within(Object value, long minimum, long maximum) {
    return Numbers.whole(value).filter(n -> n >= minimum && n <= maximum).isPresent();
  }

  /**
   * This shape and a rule about the object as a whole.
   *
   * @param rule the rule
   * @return the shape
   */
  default Shape and(Rule rule) {
    return (path, value) ->
        misfit(path, value)
            .or(
                () ->
                    Json.asObject(value)
                        .flatMap(rule::brokenBy)
                        .map(name -> path.isEmpty() ? name : path + "." + name));
  }
}
