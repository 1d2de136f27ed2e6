package io.github.agoraflux.channelmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.simulator.channels.User;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Who is in a channel. */
class PresenceTest {

  private static final long HIGHEST_UID = 4_294_967_295L;

  @RegisterExtension
  static final Wire<ChannelManagement> wire = new Wire<>(ChannelManagement::over);

  @BeforeAll
  static void join() {
    wire.agora().channels().join("live", User.host(1), User.audience(2), User.host(HIGHEST_UID));
    wire.agora().channels().join("talk", User.of(3), User.of(4));
    wire.agora()
        .channels()
        .join("arena", LongStream.rangeClosed(1, 10_050).mapToObj(User::audience).toList());
  }

  @Test
  void findsAUserInALiveChannel() {
    StepVerifier.create(wire.product().user(HIGHEST_UID, "live"))
        .expectNext(new UserPresence(HIGHEST_UID, Wire.NOW, UserRole.HOST, Platform.WEB))
        .verifyComplete();

    assertThat(wire.lastRequest().operationId()).isEqualTo("channel-management.get-user-status");
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/dev/v1/channel/user/property/" + wire.agora().appId() + "/4294967295/live");
  }

  @Test
  void findsAUserInACommunicationChannel() {
    StepVerifier.create(wire.product().user(3, "talk"))
        .expectNext(new UserPresence(3, Wire.NOW, UserRole.COMMUNICATION_USER, Platform.WEB))
        .verifyComplete();
  }

  @Test
  void findsNobodyWhoIsNotThere() {
    StepVerifier.create(wire.product().user(1, "talk")).verifyComplete();
    StepVerifier.create(wire.product().user(1, "nowhere")).verifyComplete();
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void listsHostsAndAudienceOfALiveChannel() {
    StepVerifier.create(wire.product().users("live"))
        .expectNext(new ChannelUsers.LiveBroadcasting(List.of(1L, HIGHEST_UID), List.of(2L), 1))
        .verifyComplete();
  }

  @Test
  void listsTheFirstOfAGreatAudience() {
    StepVerifier.create(wire.product().users("arena"))
        .assertNext(
            users -> {
              assertThat(users).isInstanceOf(ChannelUsers.LiveBroadcasting.class);
              var arena = (ChannelUsers.LiveBroadcasting) users;
              assertThat(arena.hosts()).isEmpty();
              assertThat(arena.audience()).hasSize(10_000);
              assertThat(arena.audienceTotal()).isEqualTo(10_050);
            })
        .verifyComplete();
  }

  @Test
  void listsTheUsersOfACommunicationChannel() {
    StepVerifier.create(wire.product().users("talk"))
        .expectNext(new ChannelUsers.Communication(List.of(3L, 4L), 2))
        .verifyComplete();
  }

  @Test
  void listsTheHostsOfAChannel() {
    StepVerifier.create(wire.product().hosts("live"))
        .expectNext(new ChannelHosts(ChannelMode.LIVE_BROADCASTING, List.of(1L, HIGHEST_UID)))
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/dev/v1/channel/user/" + wire.agora().appId() + "/live/hosts_only");
    StepVerifier.create(wire.product().hosts("talk"))
        .expectNext(new ChannelHosts(ChannelMode.COMMUNICATION, List.of()))
        .verifyComplete();
  }

  @Test
  void knowsNoChannelThatIsNotThere() {
    StepVerifier.create(wire.product().users("nowhere")).verifyComplete();
    StepVerifier.create(wire.product().hosts("nowhere")).verifyComplete();
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void tellsWhetherAUserIsHost() {
    StepVerifier.create(wire.product().isHostIn(1, "live")).expectNext(true).verifyComplete();
    StepVerifier.create(wire.product().isHostIn(2, "live")).expectNext(false).verifyComplete();
    StepVerifier.create(wire.product().isHostIn(9, "nowhere")).expectNext(false).verifyComplete();
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/dev/v1/channel/business/hostin/" + wire.agora().appId() + "/9/nowhere");
  }

  /** A name must come out at the other end as it went in, and at no other endpoint. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a?b=c&d",
        "a#b",
        "100%",
        "%2e%2e",
        "a/hosts_only",
        "../../kicking-rule",
        "a\nb: c",
        "a b",
        "+",
        "a;b",
        "\"'<>\\",
        "...",
        "Füße",
        "频道",
        "😀",
        "\u0000",
        " ",
        "a@b:c"
      })
  void takesAnyChannelName(String name) {
    wire.agora().channels().join(name, User.host(5));

    StepVerifier.create(wire.product().users(name))
        .expectNext(new ChannelUsers.LiveBroadcasting(List.of(5L), List.of(), 0))
        .verifyComplete();
    StepVerifier.create(wire.product().hosts(name)).expectNextCount(1).verifyComplete();
    StepVerifier.create(wire.product().user(5, name)).expectNextCount(1).verifyComplete();
    StepVerifier.create(wire.product().isHostIn(5, name)).expectNext(true).verifyComplete();

    assertThat(wire.agora().journal().all())
        .allSatisfy(
            request -> {
              assertThat(request.pathVariable("channelName")).isEqualTo(name);
              assertThat(request.rawQuery()).isEmpty();
            })
        .extracting(request -> request.operationId())
        .containsExactly(
            "channel-management.list-users",
            "channel-management.list-hosts",
            "channel-management.get-user-status",
            "channel-management.check-host-in");
    wire.agora().channels().close(name);
  }

  @Test
  void isRefusedWithoutSuccess() {
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(
                200,
                "{\"success\":false,\"data\":{\"in_channel\":true,\"channel_exist\":true,"
                    + "\"isHostIn\":true,\"channels\":[],\"total_size\":0}}"));

    for (Publisher<?> verb :
        List.of(
            wire.product().user(1, "live"),
            wire.product().users("live"),
            wire.product().hosts("live"),
            wire.product().isHostIn(1, "live"),
            wire.product().channels())) {
      StepVerifier.create(Flux.from(verb)).verifyErrorSatisfies(Refusals::are400);
    }
    assertThat(wire.requests()).isEqualTo(5);
  }

  @Test
  void keepsWhatAgoraAddsLater() {
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(
                200,
                "{\"success\":true,\"data\":{\"in_channel\":true,\"join\":\"1640330382\",\"uid\":1,"
                    + "\"role\":4,\"platform\":99,\"mood\":\"good\"}}"));

    StepVerifier.create(wire.product().user(1, "live"))
        .assertNext(
            user -> {
              assertThat(user.role()).isEqualTo(new UserRole(4));
              assertThat(user.role().isKnown()).isFalse();
              assertThat(user.platform().isKnown()).isFalse();
              assertThat(user.joinedAt()).hasToString("2021-12-24T07:19:42Z");
            })
        .verifyComplete();
  }
}
