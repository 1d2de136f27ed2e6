package io.github.agoraflux.operation;

import org.jspecify.annotations.Nullable;

/**
 * Decides what an answer stands for that was not decoded: one whose status is no success, or one to
 * an operation that answers nothing. For products whose code says more than their status.
 */
@FunctionalInterface
public interface ErrorJudge {

  /**
   * Looks at what an answer tells of an error.
   *
   * @param status its HTTP status
   * @param code Agora's code, null if the answer has none
   * @param message Agora's words, null if the answer has none
   * @return what it stands for, null if the status says it
   */
  @Nullable Refusal judge(int status, @Nullable String code, @Nullable String message);
}
