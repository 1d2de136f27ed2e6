package io.github.agoraflux.operation;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether an answer with a 2xx status is the success it says it is, and whether it can be
 * read where that depends on what was asked.
 *
 * @param <R> the answer's type
 */
@FunctionalInterface
public interface AnswerJudge<R> {

  /**
   * Looks at an answer.
   *
   * @param status its HTTP status
   * @param answer the decoded answer
   * @return null if it is a success, else what it confesses
   * @throws io.github.agoraflux.json.UnreadableJsonException if it does not have the documented
   *     form, which is then an {@link io.github.agoraflux.error.UnreadableAnswerException} of the
   *     call
   */
  @Nullable Refusal judge(int status, R answer);
}
