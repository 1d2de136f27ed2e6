package io.github.agoraflux.channelmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.paging.Page;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.channels.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

/** A list of 1,200 channels. */
class ChannelListTest {

  private static final String LIST = "channel-management.list-channels";
  private static final int CHANNELS = 1200;

  @RegisterExtension
  static final Wire<ChannelManagement> wire =
      new Wire<>(
          ChannelManagement::over, settings -> settings.seedChannels(CHANNELS), client -> {});

  @Test
  void givesEveryChannelOnceInOrder() {
    List<String> names = new ArrayList<>();
    StepVerifier.create(wire.product().channels().doOnNext(it -> names.add(it.name())))
        .expectNextCount(CHANNELS)
        .verifyComplete();

    assertThat(names)
        .doesNotHaveDuplicates()
        .isSorted()
        .startsWith("channel-00001")
        .endsWith("channel-01200");
    assertThat(wire.agora().journal().all())
        .allSatisfy(
            request ->
                assertThat(request.rawPath()).isEqualTo("/dev/v1/channel/" + wire.agora().appId()))
        .extracting(RecordedRequest::rawQuery)
        .containsExactly(
            "page_no=0&page_size=500", "page_no=1&page_size=500", "page_no=2&page_size=500");
  }

  @Test
  void fetchesNothingUntilSomethingIsAskedFor() {
    StepVerifier.create(wire.product().channels(), 0).expectSubscription().thenCancel().verify();

    assertThat(wire.requests()).isZero();
  }

  @ParameterizedTest(name = "{0} channels in pages of {1} are {2} pages")
  @CsvSource({
    "1, 500, 1",
    "499, 500, 1",
    "500, 500, 1",
    "501, 500, 2",
    "1000, 500, 2",
    "1001, 500, 3",
    "1, 1, 1",
    "7, 1, 7",
    "100, 100, 1",
    "101, 100, 2",
    "1200, 400, 3"
  })
  void fetchesAPageOnlyWhenAskedForIt(long demand, int pageSize, long pages) {
    StepVerifier.create(wire.product().channels(pageSize), 0)
        .expectSubscription()
        .thenRequest(demand)
        .expectNextCount(demand)
        .thenCancel()
        .verify();

    assertThat(wire.agora().journal().count(LIST)).isEqualTo(pages);
  }

  @Test
  void asksForNoPageBeyondTheLast() {
    StepVerifier.create(wire.product().channels(400)).expectNextCount(CHANNELS).verifyComplete();

    assertThat(wire.requests()).isEqualTo(3);
  }

  @Test
  void goesOnWhereAPageEnded() {
    Page<Channel> first = wire.product().channels().pages().blockFirst();
    assertThat(first.items()).hasSize(500);

    StepVerifier.create(wire.product().channels().from(first.next()))
        .expectNextMatches(channel -> channel.name().equals("channel-00501"))
        .expectNextCount(699)
        .verifyComplete();
  }

  @Test
  void isEmptyWhereNothingIs() {
    try (Wire<ChannelManagement> empty = new Wire<>(ChannelManagement::over)) {
      StepVerifier.create(empty.product().channels()).verifyComplete();
      assertThat(empty.requests()).isEqualTo(1);
    }
  }

  @Test
  void countsUsers() {
    try (Wire<ChannelManagement> small = new Wire<>(ChannelManagement::over)) {
      small.agora().channels().join("a \"quoted\" \u2028 name", User.host(1), User.audience(2));
      StepVerifier.create(small.product().channels())
          .expectNext(new Channel("a \"quoted\" \u2028 name", 2))
          .verifyComplete();
    }
  }
}
