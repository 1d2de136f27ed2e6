package io.github.agoraflux.wire;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.simulator.AgoraSimulator;

/** Streams a million items over real sockets; run in a heap that could not hold them. */
final class MillionItems {

  private static final int ITEMS = 1_000_000;

  private MillionItems() {}

  public static void main(String[] args) {
    try (AgoraSimulator agora =
            AgoraSimulator.start(settings -> settings.withoutRateLimits().journalSize(16));
        AgoraClient client = WireFixture.plain(agora).withoutLimits().build()) {
      agora.seedVirtualChannels(ITEMS);
      long items = channels(client).count().block();
      long requests = agora.journal().count("channel-management.list-channels");
      System.out.printf(
          "%,d items in %,d requests, heap of %d MB%n",
          items, requests, Runtime.getRuntime().maxMemory() >> 20);
      System.exit(items == ITEMS && requests == ITEMS / 500 ? 0 : 1);
    }
  }

  static PagedFlux<Calls.Channel> channels(AgoraClient client) {
    return client.list(
        Calls.LIST_CHANNELS.call(),
        PageRule.byNumber(
            "page_no", 0, "page_size", 500, Calls.Channels::items, Calls.Channels::total));
  }
}
