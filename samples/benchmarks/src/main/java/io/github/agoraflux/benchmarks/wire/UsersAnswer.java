package io.github.agoraflux.benchmarks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import java.util.List;

/**
 * The answer about a channel's users, as a client written by hand would read it.
 *
 * @param success whether Agora could answer
 * @param data the answer itself
 */
public record UsersAnswer(boolean success, Data data) {

  /**
   * The users.
   *
   * @param channelExists whether there is such a channel
   * @param mode 1 for the communication profile
   * @param total how many users there are
   * @param users their ids
   */
  public record Data(
      @JsonProperty("channel_exist") boolean channelExists,
      int mode,
      long total,
      List<Long> users) {}

  /**
   * What the caller gets.
   *
   * @return the users
   * @throws IllegalStateException if Agora could not answer, or there is no such channel
   */
  public ChannelUsers users() {
    if (!success || !data.channelExists) {
      throw new IllegalStateException("no users in the answer");
    }
    return new ChannelUsers.Communication(data.users, data.total);
  }
}
