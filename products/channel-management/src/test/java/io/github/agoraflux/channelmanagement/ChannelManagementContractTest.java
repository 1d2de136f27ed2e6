package io.github.agoraflux.channelmanagement;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import java.time.Instant;
import java.util.List;

/** The documented requests and answers of Channel Management. */
class ChannelManagementContractTest extends ProductContract<ChannelManagement> {

  private static final RuleId RULE = RuleId.of(1953);
  private static final long UID = 2_845_863_044L;

  ChannelManagementContractTest() {
    super("channel-management", ChannelManagement::over);
  }

  @Override
  protected void describe(Examples<ChannelManagement> examples) {
    rules(examples);
    statistics(examples);
  }

  private static void rules(Examples<ChannelManagement> examples) {
    examples
        .request(
            "create-rule/request-1",
            channels ->
                channels.createRule(
                    rule ->
                        rule.channel("show68")
                            .uid(589_517_928L)
                            .ip("192.168.0.1")
                            .duration(BanDuration.ofSeconds(3600))
                            .privileges(
                                List.of(
                                    Privilege.JOIN_CHANNEL,
                                    Privilege.PUBLISH_AUDIO,
                                    Privilege.PUBLISH_VIDEO))),
            omits("/body/time", "minutes and seconds are alternatives, of which seconds win"))
        .request(
            "create-rule/request-2",
            channels ->
                channels.createRule(
                    rule ->
                        rule.channel("channel1")
                            .uid(589_517_928L)
                            .duration(BanDuration.ofMinutes(60))
                            .privileges(List.of(Privilege.JOIN_CHANNEL))),
            omits("/body/ip", "an address that shall not count is left out, not sent empty"))
        .emits("create-rule/response-1", RULE)
        .request("list-rules/request-1", ChannelManagement::rules)
        .emits(
            "list-rules/response-1",
            new Rule(
                RULE,
                "4855xxxxxxxxxxxxxxxxxxxxxxxxeae2",
                "11",
                589_517_928L,
                "192.168.0.1",
                1406L,
                List.of(Privilege.JOIN_CHANNEL),
                Instant.parse("2018-01-09T07:23:06Z"),
                Instant.parse("2018-01-09T06:23:06Z"),
                Instant.parse("2018-01-09T14:23:06Z")))
        .emits(
            "list-rules/response-2",
            new Rule(
                RULE,
                "80e54398fed94ae8a010acf782f569b7",
                "11",
                1L,
                null,
                1406L,
                List.of(),
                Instant.parse("2018-01-09T07:23:06Z"),
                Instant.parse("2018-01-09T06:23:06Z"),
                Instant.parse("2018-01-09T14:23:06Z")))
        .request(
            "update-rule/request-1",
            channels -> channels.updateRule(RULE, BanDuration.ofSeconds(3600)),
            omits("/body/time", "minutes and seconds are alternatives, of which seconds win"))
        .emits("update-rule/response-1", Instant.parse("2018-01-09T08:45:54.545Z"))
        .request("delete-rule/request-1", channels -> channels.deleteRule(RULE))
        .emits("delete-rule/response-1");
  }

  private static void statistics(Examples<ChannelManagement> examples) {
    examples
        .request(
            "list-channels/request-1",
            ChannelManagement::channels,
            puts(
                "/path",
                "/dev/v1/channel/876922cbca0098dff4323566daa89675",
                "no other example of this path ends with a slash"),
            puts("/query/page_no", "0", "a list always says which page it asks for"),
            puts("/query/page_size", "500", "a list asks for as much as it may, not for 100"))
        .request("list-channels/request-2", channels -> channels.channels(100))
        .emits("list-channels/response-1", new Channel("lkj144", 3))
        .request("list-users/request-1", channels -> channels.users("show68"))
        .emits("list-users/response-1", new ChannelUsers.Communication(List.of(906_218_805L), 1))
        .emits(
            "list-users/response-2",
            new ChannelUsers.LiveBroadcasting(
                List.of(2_206_227_541L, UID), List.of(906_219_905L), 1))
        .emits("list-users/response-3")
        .request("list-hosts/request-1", channels -> channels.hosts("show68"))
        .emits(
            "list-hosts/response-1",
            new ChannelHosts(ChannelMode.LIVE_BROADCASTING, List.of(574_332L, 1_347_839L)))
        .request("get-user-status/request-1", channels -> channels.user(UID, "test"))
        .emits(
            "get-user-status/response-1",
            new UserPresence(
                UID, Instant.parse("2021-12-24T07:19:42Z"), UserRole.HOST, Platform.WEB))
        .request("check-host-in/request-1", channels -> channels.isHostIn(UID, "test"))
        .emits("check-host-in/response-1", false);
  }
}
