package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.channelmanagement.Channel;
import reactor.core.publisher.Flux;

/**
 * A client that is compared. All do the same work: build the target, add the credentials, send,
 * read, check the status, decode the JSON into the same records.
 */
public interface Subject extends AutoCloseable {

  /**
   * Asks for the users of a channel. Never blocks.
   *
   * @param channel the channel's name
   * @param outcome told how the call ended
   */
  void users(String channel, Outcome outcome);

  /**
   * Walks through all channels.
   *
   * @param pageSize channels fetched at once
   * @return the channels
   * @throws UnsupportedOperationException if the client is compared by its calls alone
   */
  default Flux<Channel> channels(int pageSize) {
    throw new UnsupportedOperationException("only calls are compared");
  }

  @Override
  void close();
}
