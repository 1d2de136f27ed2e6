package io.github.agoraflux.samples.quickstart;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import reactor.core.publisher.Mono;

/** Every channel of the project, as one stream over all its pages. */
final class StreamChannels implements Scene {

  private final ChannelManagement channels;

  StreamChannels(AgoraClient client) {
    this.channels = ChannelManagement.over(client);
  }

  @Override
  public String title() {
    return "1. Stream every channel";
  }

  @Override
  public Mono<Boolean> play(Stage stage) {
    return channels
        .channels()
        .take(10_000)
        .collect(Tally::new, (tally, channel) -> tally.add(channel.userCount()))
        .map(
            tally -> {
              stage.say("  %,d channels with %,d users in them", tally.channels, tally.users);
              return true;
            });
  }

  private static final class Tally {
    private long channels;
    private long users;

    void add(long more) {
      channels++;
      users += more;
    }
  }
}
