package io.github.agoraflux.benchmarks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.channelmanagement.Channel;
import java.util.List;

/**
 * A page of channels, as a client written by hand would read it.
 *
 * @param success whether Agora could answer
 * @param data the answer itself
 */
public record ChannelsAnswer(boolean success, Data data) {

  /**
   * The page.
   *
   * @param channels the channels on it
   * @param totalSize how many channels there are on all pages
   */
  public record Data(List<Channel> channels, @JsonProperty("total_size") long totalSize) {}

  /**
   * The page's channels.
   *
   * @return the channels
   * @throws IllegalStateException if Agora could not answer
   */
  public List<Channel> channels() {
    if (!success) {
      throw new IllegalStateException("no channels in the answer");
    }
    return data.channels;
  }
}
