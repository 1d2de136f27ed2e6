package io.github.agoraflux.simulator.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five queries about channels and the users in them. */
class ChannelQueriesTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private AgoraSimulator agora;
  private RawClient client;
  private String channels;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.withoutRateLimits().time(new ManualTime(NOW)));
    client = RawClient.of(agora);
    channels = "/dev/v1/channel/" + agora.appId();
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private String user(String rest) {
    return "/dev/v1/channel/user/" + agora.appId() + "/" + rest;
  }

  private String property(String rest) {
    return "/dev/v1/channel/user/property/" + agora.appId() + "/" + rest;
  }

  private String hostIn(String rest) {
    return "/dev/v1/channel/business/hostin/" + agora.appId() + "/" + rest;
  }

  private static void assertData(Reply reply, String data) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(Reply.parse("{\"success\":true,\"data\":" + data + "}"));
  }

  @Test
  @DisplayName("A project without channels has an empty first page")
  void noChannels() throws IOException {
    assertData(client.get(channels), "{\"channels\":[],\"total_size\":0}");
  }

  @Test
  @DisplayName("The list names each channel and counts its users")
  void listChannels() throws IOException {
    agora.channels().join("b", User.host(1), User.audience(2));
    agora.channels().join("a", User.of(3));

    assertData(
        client.get(channels),
        """
        {"channels":[{"channel_name":"a","user_count":1},{"channel_name":"b","user_count":2}],
         "total_size":2}""");
  }

  @Test
  @DisplayName("Pages begin at 0, hold 100 channels by default and 500 at most")
  void pages() throws IOException {
    agora.seedVirtualChannels(1_050);

    assertThat(client.get(channels).at("/data/channels").size()).isEqualTo(100);
    assertThat(client.get(channels + "?page_size=500").at("/data/channels").size()).isEqualTo(500);
    Reply last = client.get(channels + "?page_no=2&page_size=500");
    assertThat(last.at("/data/channels").size()).isEqualTo(50);
    assertThat(last.at("/data/channels/0/channel_name").asString()).isEqualTo("channel-01001");
    assertThat(last.at("/data/total_size").asInt()).isEqualTo(1_050);
  }

  @Test
  @DisplayName("A page beyond the end is empty and still tells the total")
  void pageBeyondTheEnd() throws IOException {
    agora.seedVirtualChannels(3);

    assertData(
        client.get(channels + "?page_no=1&page_size=3"), "{\"channels\":[],\"total_size\":3}");
    assertData(
        client.get(channels + "?page_no=2147483647&page_size=500"),
        "{\"channels\":[],\"total_size\":3}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page_size=0", "page_size=501", "page_size=-1", "page_size=x", "page_size="})
  @DisplayName("A page size out of range is a bad request")
  void badPageSize(String query) throws IOException {
    Reply reply = client.get(channels + "?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("invalid page_size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page_no=-1", "page_no=1.5", "page_no=2147483648", "page_no=9999999999999999999"})
  @DisplayName("A page number that is none is a bad request")
  void badPageNumber(String query) throws IOException {
    Reply reply = client.get(channels + "?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("invalid page_no");
  }

  @Test
  @DisplayName("The users of a communication channel come as one list")
  void usersOfCommunicationChannel() throws IOException {
    agora.channels().join("room", User.of(906218805L), User.of(4294967295L));

    assertData(
        client.get(user("room")),
        "{\"channel_exist\":true,\"mode\":1,\"total\":2,\"users\":[906218805,4294967295]}");
  }

  @Test
  @DisplayName("The users of a live channel come as hosts and audience")
  void usersOfLiveChannel() throws IOException {
    agora.channels().join("show", User.host(5), User.audience(6), User.host(4), User.audience(7));

    assertData(
        client.get(user("show")),
        """
        {"channel_exist":true,"mode":2,"broadcasters":[5,4],"audience":[6,7],"audience_total":2}""");
  }

  @Test
  @DisplayName("The audience is cut at 10,000, its total is not")
  void largeAudience() throws IOException {
    List<User> audience = LongStream.rangeClosed(1, 10_001).mapToObj(User::audience).toList();
    agora.channels().join("stadium", audience);

    Reply reply = client.get(user("stadium"));

    assertThat(reply.at("/data/broadcasters").size()).isZero();
    assertThat(reply.at("/data/audience").size()).isEqualTo(10_000);
    assertThat(reply.at("/data/audience_total").asInt()).isEqualTo(10_001);
  }

  @Test
  @DisplayName("A channel that does not exist is no error")
  void missingChannel() throws IOException {
    assertData(client.get(user("nobody")), "{\"channel_exist\":false}");
    assertData(client.get(user("nobody/hosts_only")), "{\"channel_exist\":false}");
  }

  @Test
  @DisplayName("Hosts alone are asked for by path or by query")
  void hostsOnly() throws IOException {
    agora.channels().join("show", User.host(574332), User.audience(6), User.host(1347839));
    String hosts = "{\"channel_exist\":true,\"mode\":2,\"broadcasters\":[574332,1347839]}";

    assertData(client.get(user("show/hosts_only")), hosts);
    assertData(client.get(user("show?hosts_only")), hosts);
    assertData(client.get(user("show?hosts_only=true")), hosts);
    assertThat(client.get(user("show?hosts_only=false")).at("/data/audience_total").asInt())
        .isEqualTo(1);
    assertThat(agora.journal().count("channel-management.list-hosts")).isEqualTo(1);
    assertThat(agora.journal().count("channel-management.list-users")).isEqualTo(3);
  }

  @Test
  @DisplayName("A communication channel has no hosts to list")
  void hostsOfCommunicationChannel() throws IOException {
    agora.channels().join("room", User.of(1));

    assertData(client.get(user("room/hosts_only")), "{\"channel_exist\":true,\"mode\":1}");
  }

  @Test
  @DisplayName("A channel may be named like a path segment")
  void channelNamedLikeTheSuffix() throws IOException {
    agora.channels().join("hosts_only", User.host(1));
    agora.channels().join("property", User.host(1));

    assertThat(client.get(user("hosts_only")).at("/data/channel_exist").asBoolean()).isTrue();
    assertThat(client.get(user("hosts_only/hosts_only")).at("/data/broadcasters").size())
        .isEqualTo(1);
    assertThat(client.get(user("property")).at("/data/channel_exist").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("A user's status tells role, platform and time of joining")
  void userStatus() throws IOException {
    agora
        .channels()
        .join("test", new User(2845863044L, User.HOST, 7, Instant.ofEpochSecond(1640330382), null));

    assertData(
        client.get(property("2845863044/test")),
        "{\"join\":1640330382,\"uid\":2845863044,\"in_channel\":true,\"platform\":7,\"role\":2}");
  }

  @Test
  @DisplayName("Who joins without a time joins now")
  void joinsNow() throws IOException {
    agora.channels().join("test", User.audience(9));

    assertThat(client.get(property("9/test")).at("/data/join").asLong())
        .isEqualTo(NOW.getEpochSecond());
  }

  @Test
  @DisplayName("Of a user who is not in the channel nothing else is told")
  void userNotInChannel() throws IOException {
    agora.channels().join("test", User.host(1));

    assertData(client.get(property("2/test")), "{\"in_channel\":false}");
    assertData(client.get(property("1/elsewhere")), "{\"in_channel\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "4294967296", "alice", "1.0", "+1"})
  @DisplayName("A user ID has to be an integer of 32 bits")
  void badUid(String uid) throws IOException {
    assertThat(client.get(property(uid + "/test")).status()).isEqualTo(400);
    assertThat(client.get(hostIn(uid + "/test")).at("/message").asString())
        .isEqualTo("invalid uid");
  }

  @Test
  @DisplayName("Only a host is hosting")
  void hostIn() throws IOException {
    agora.channels().join("test", User.host(1), User.audience(2));

    assertData(client.get(hostIn("1/test")), "{\"isHostIn\":true}");
    assertData(client.get(hostIn("2/test")), "{\"isHostIn\":false}");
    assertData(client.get(hostIn("3/test")), "{\"isHostIn\":false}");
    assertData(client.get(hostIn("1/elsewhere")), "{\"isHostIn\":false}");
  }

  @Test
  @DisplayName("A channel ends with its last user or when it is closed")
  void channelsEnd() throws IOException {
    agora.channels().join("left", User.host(1), User.host(2));
    agora.channels().join("closed", User.host(1), User.host(2));
    agora.channels().leave("left", 1);
    agora.channels().leave("left", 2);
    agora.channels().leave("left", 2);
    agora.channels().close("closed");

    assertData(client.get(channels), "{\"channels\":[],\"total_size\":0}");
    assertThat(agora.channels().find("left")).isEmpty();
  }

  @Test
  @DisplayName("A query changes nothing")
  void queriesDoNotAct() throws IOException {
    client.get(channels);
    client.get(user("room"));
    client.get(property("1/room"));

    assertThat(agora.journal().all()).noneMatch(request -> request.acted());
  }
}
