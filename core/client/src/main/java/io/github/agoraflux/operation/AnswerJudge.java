package io.github.agoraflux.operation;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether an answer with a 2xx status is the success it says it is.
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
   */
  @Nullable Refusal judge(int status, R answer);
}
