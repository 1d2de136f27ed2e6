package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

/** Events that Agora hands out once, some of which have another form than documented. */
class OddEventsTest {

  private static final Instant AT = Instant.ofEpochMilli(1_578_027_420_761L);

  @RegisterExtension static final Wire<Signaling> wire = new Wire<>(Signaling::over);

  private static void answer(String... events) {
    String all = String.join(",", events);
    wire.agora()
        .script("*", ScriptedReply.json(200, "{\"result\":\"success\",\"events\":[" + all + "]}"));
  }

  @Test
  void ofUsersDoNotSpoilTheOthers() {
    String good = "{\"user_id\":\"bob\",\"type\":\"Login\",\"ms\":1578027420761}";
    answer(good, "null", "{}", "7", "{\"user_id\":\"eve\",\"ms\":[1]}", good);
    UserEvent read = new UserEvent("bob", UserEventType.LOGIN, AT);

    StepVerifier.create(wire.product().userEvents().drain().collectList())
        .expectNext(
            List.of(
                read,
                UserEvent.odd(null),
                UserEvent.odd(Map.of()),
                UserEvent.odd(7),
                UserEvent.odd(Map.of("user_id", "eve", "ms", List.of(1))),
                read))
        .verifyComplete();
    assertThat(UserEvent.odd(7).type().isKnown()).isFalse();
    assertThat(read.json()).isNull();
  }

  @Test
  void ofChannelsDoNotSpoilTheOthers() {
    String good =
        "{\"group_id\":\"room\",\"user_id\":\"bob\",\"type\":\"Join\",\"ms\":1578027420761}";
    answer(good, "null", "{}", "{\"group_id\":\"room\",\"type\":\"Join\"}", good);
    ChannelEvent read = new ChannelEvent("room", "bob", ChannelEventType.JOIN, AT);

    StepVerifier.create(wire.product().channelEvents().drain().collectList())
        .expectNext(
            List.of(
                read,
                ChannelEvent.odd(null),
                ChannelEvent.odd(Map.of()),
                ChannelEvent.odd(Map.of("group_id", "room", "type", "Join")),
                read))
        .verifyComplete();
    assertThat(ChannelEvent.odd(null).type().isKnown()).isFalse();
  }
}
