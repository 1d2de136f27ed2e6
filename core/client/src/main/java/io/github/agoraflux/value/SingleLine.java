package io.github.agoraflux.value;

import java.util.regex.Pattern;

/**
 * Makes somebody else's text fit for a message or a log: a single line of bounded length, so that
 * it can neither forge an entry nor fill a disk.
 */
public final class SingleLine {

  /** As much of a text as is kept. */
  private static final int LONGEST = 500;

  /** Control characters and Unicode's line and paragraph separators. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private SingleLine() {}

  /**
   * The text on one line.
   *
   * @param text any text
   * @return the text, each run of control characters and line breaks replaced by a blank, and cut
   *     off after 500 characters
   */
  public static String of(String text) {
    boolean fits = text.length() <= LONGEST;
    String line = BREAKS.matcher(fits ? text : text.substring(0, end(text))).replaceAll(" ");
    return fits ? line : line + "...";
  }

  /** Where to cut so that no character is cut in two. */
  private static int end(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
