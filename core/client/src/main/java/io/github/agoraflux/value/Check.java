package io.github.agoraflux.value;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks of request objects. Each one names the field, the rule and the value, and hands the
 * value back so that it can stand in an expression. Never use them on a secret: the value goes into
 * the message.
 */
public final class Check {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  private Check() {}

  /**
   * Requires a value at all: a builder cannot keep a caller from leaving out what must be there.
   *
   * @param field the field's name as the caller knows it
   * @param value the value
   * @param <T> its type
   * @return the value
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " must be given");
    }
    return value;
  }

  /**
   * Copies a list that a builder may not have been given.
   *
   * @param list the list or null
   * @param <T> the elements' type
   * @return an immutable copy, empty for null
   */
  public static <T> List<T> listOrEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * Copies a list that may be absent.
   *
   * @param list the list or null
   * @param <T> the elements' type
   * @return an immutable copy, null for null
   */
  public static <T> @Nullable List<T> listOrNull(@Nullable List<T> list) {
    return list == null ? null : List.copyOf(list);
  }

  /**
   * Requires a whole number within a range, both ends included.
   *
   * @param field the field's name as the caller knows it
   * @param value the number
   * @param min the smallest allowed
   * @param max the largest allowed
   * @return the number
   * @throws IllegalArgumentException if it lies outside
   */
  public static int range(String field, int value, int min, int max) {
    that(value >= min && value <= max, field, "be from " + min + " to " + max, value);
    return value;
  }

  /**
   * Requires a whole number within a range, both ends included.
   *
   * @param field the field's name as the caller knows it
   * @param value the number
   * @param min the smallest allowed
   * @param max the largest allowed
   * @return the number
   * @throws IllegalArgumentException if it lies outside
   */
  public static long range(String field, long value, long min, long max) {
    that(value >= min && value <= max, field, "be from " + min + " to " + max, value);
    return value;
  }

  /**
   * Requires a whole number within a range where there is one; absent is fine.
   *
   * @param field the field's name as the caller knows it
   * @param value the number or null
   * @param min the smallest allowed
   * @param max the largest allowed
   * @throws IllegalArgumentException if it lies outside
   */
  public static void optionalRange(String field, @Nullable Integer value, int min, int max) {
    if (value != null) {
      range(field, value.intValue(), min, max);
    }
  }

  /**
   * Requires a duration within a range, both ends included.
   *
   * @param field the field's name as the caller knows it
   * @param value the duration
   * @param min the shortest allowed
   * @param max the longest allowed
   * @return the duration
   * @throws IllegalArgumentException if it lies outside
   */
  public static Duration range(String field, @Nullable Duration value, Duration min, Duration max) {
    Duration duration = given(field, value);
    that(
        duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0,
        field,
        "be from " + min + " to " + max,
        duration);
    return duration;
  }

  /**
   * Requires a duration longer than nothing.
   *
   * @param field the field's name as the caller knows it
   * @param value the duration
   * @return the duration
   * @throws IllegalArgumentException if it is null, zero or negative
   */
  public static Duration positive(String field, @Nullable Duration value) {
    Duration duration = given(field, value);
    that(!duration.isNegative() && !duration.isZero(), field, "be longer than zero", duration);
    return duration;
  }

  /**
   * Requires a duration that is not negative.
   *
   * @param field the field's name as the caller knows it
   * @param value the duration
   * @return the duration
   * @throws IllegalArgumentException if it is null or negative
   */
  public static Duration notNegative(String field, @Nullable Duration value) {
    Duration duration = given(field, value);
    that(!duration.isNegative(), field, "not be negative", duration);
    return duration;
  }

  /**
   * Requires a text with more than white space in it.
   *
   * @param field the field's name as the caller knows it
   * @param value the text
   * @return the text
   * @throws IllegalArgumentException if it is blank
   */
  public static String notBlank(String field, @Nullable String value) {
    String text = given(field, value);
    that(!text.isBlank(), field, "not be blank", text);
    return text;
  }

  /**
   * Requires a text of at most so many UTF-8 bytes.
   *
   * @param field the field's name as the caller knows it
   * @param value the text
   * @param max the largest number of bytes
   * @return the text
   * @throws IllegalArgumentException if it is longer
   */
  public static String maxBytes(String field, @Nullable String value, int max) {
    String text = given(field, value);
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    that(
        length <= max, field, "have at most " + max + " UTF-8 bytes (it has " + length + ")", text);
    return text;
  }

  /**
   * Requires a text of at most so many characters.
   *
   * @param field the field's name as the caller knows it
   * @param value the text
   * @param max the largest number of characters
   * @return the text
   * @throws IllegalArgumentException if it is longer
   */
  public static String maxLength(String field, @Nullable String value, int max) {
    String text = given(field, value);
    int length = text.codePointCount(0, text.length());
    that(length <= max, field, "have at most " + max + " characters (it has " + length + ")", text);
    return text;
  }

  /**
   * Requires a text of a given form.
   *
   * @param field the field's name as the caller knows it
   * @param value the text
   * @param form what the whole text must match
   * @param rule the form in words, such as {@code 32 letters or digits}
   * @return the text
   * @throws IllegalArgumentException if it does not match
   */
  public static String matches(String field, @Nullable String value, Pattern form, String rule) {
    String text = given(field, value);
    that(form.matcher(text).matches(), field, "be " + rule, text);
    return text;
  }

  /**
   * Requires a text that can stand in a path. There {@code .} and {@code ..} mean a place,
   * whichever way they are written, and an empty segment makes another path.
   *
   * @param field the field's name as the caller knows it
   * @param value the text
   * @return the text
   * @throws IllegalArgumentException if it is null, empty, {@code .} or {@code ..}
   */
  public static String pathSegment(String field, @Nullable String value) {
    String text = given(field, value);
    boolean stands = !text.isEmpty() && !text.equals(".") && !text.equals("..");
    that(stands, field, "not be empty, \".\" or \"..\" to stand in a path", text);
    return text;
  }

  /**
   * An IPv4 address.
   *
   * @param field names the field in the message
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is null or no such address
   */
  public static String ipv4(String field, @Nullable String value) {
    return matches(field, value, IPV4, "an IPv4 address");
  }

  /**
   * A time that Agora counts in seconds.
   *
   * @param field names the field in the message
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is null or has a fraction of a second
   */
  public static Duration wholeSeconds(String field, @Nullable Duration value) {
    Duration duration = given(field, value);
    boolean whole = duration.equals(Duration.ofSeconds(duration.toSeconds()));
    that(whole, field, "be whole seconds", duration);
    return duration;
  }

  /**
   * Requires whatever the condition says.
   *
   * @param holds whether the rule holds
   * @param field the field's name as the caller knows it
   * @param rule the rule, worded to follow "must", such as {@code be even}
   * @param value the value that was given
   * @throws IllegalArgumentException if it does not hold
   */
  public static void that(boolean holds, String field, String rule, @Nullable Object value) {
    if (!holds) {
      throw new IllegalArgumentException(field + " must " + rule + ", but was " + shown(value));
    }
  }

  private static String shown(@Nullable Object value) {
    String text = SingleLine.of(String.valueOf(value));
    return value instanceof String ? '"' + text + '"' : text;
  }
}
