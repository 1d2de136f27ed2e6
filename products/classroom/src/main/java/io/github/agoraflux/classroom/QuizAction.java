package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Why a quiz changed.
 *
 * @param value as it stands on the wire
 */
public record QuizAction(Integer value) implements OpenEnum<Integer> {

  /** The teacher starts it. */
  public static final QuizAction STARTED = new QuizAction(1);

  /** The teacher ends it. */
  public static final QuizAction ENDED = new QuizAction(2);

  /** A student hands in an answer. */
  public static final QuizAction SUBMITTED = new QuizAction(3);

  /** Its figures are brought up to date. */
  public static final QuizAction UPDATED = new QuizAction(4);

  private static final Set<QuizAction> KNOWN = Set.of(STARTED, ENDED, SUBMITTED, UPDATED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
