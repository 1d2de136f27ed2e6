package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What of a text is not spoken.
 *
 * @param value as it stands on the wire
 */
public record SkipPattern(Integer value) implements OpenEnum<Integer> {

  /** What stands in Chinese parentheses. */
  public static final SkipPattern CHINESE_PARENTHESES = new SkipPattern(1);

  /** What stands in Chinese square brackets. */
  public static final SkipPattern CHINESE_SQUARE_BRACKETS = new SkipPattern(2);

  /** What stands in ( ). */
  public static final SkipPattern PARENTHESES = new SkipPattern(3);

  /** What stands in [ ]. */
  public static final SkipPattern SQUARE_BRACKETS = new SkipPattern(4);

  /** What stands in curly braces. */
  public static final SkipPattern CURLY_BRACES = new SkipPattern(5);

  private static final Set<SkipPattern> KNOWN =
      Set.of(
          CHINESE_PARENTHESES, CHINESE_SQUARE_BRACKETS, PARENTHESES, SQUARE_BRACKETS, CURLY_BRACES);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
