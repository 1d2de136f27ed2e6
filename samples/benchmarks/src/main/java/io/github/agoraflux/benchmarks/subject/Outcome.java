package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.channelmanagement.ChannelUsers;

/** Is told how a call ended; exactly one of both, once for each call, on any thread. */
public interface Outcome {

  /**
   * The call was answered.
   *
   * @param users the decoded answer
   */
  void answered(ChannelUsers users);

  /**
   * The call failed.
   *
   * @param error what went wrong
   */
  void failed(Throwable error);
}
