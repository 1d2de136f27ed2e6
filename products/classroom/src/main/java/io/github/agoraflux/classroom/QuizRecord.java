package io.github.agoraflux.classroom;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a pop-up quiz: of the quiz itself, or of one student's answer.
 *
 * @param action what kind of change it is, as Agora counts it; null if not told
 * @param widgetUuid the widget; null if not told
 * @param change what changed; null if it has another form than documented
 * @param changeProperties what changed as it came, by flat keys such as {@code extra.correctItems}
 * @param cause why it changed: a text, or fields such as {@code popQuizId} and {@code action}; null
 *     if not told
 * @param operator who changed it; null if not told
 * @param fromUser whose answer it is; null if not told
 */
public record QuizRecord(
    @Nullable Integer action,
    @Nullable String widgetUuid,
    @Nullable QuizChange change,
    Map<String, @Nullable Object> changeProperties,
    @Nullable Object cause,
    @Nullable EventUser operator,
    @Nullable EventUser fromUser) {

  /**
   * Why the quiz changed.
   *
   * @return the {@code action} of the cause; null if not told
   */
  public @Nullable QuizAction causeAction() {
    return cause instanceof Map<?, ?> fields && fields.get("action") instanceof Number number
        ? new QuizAction(number.intValue())
        : null;
  }
}
