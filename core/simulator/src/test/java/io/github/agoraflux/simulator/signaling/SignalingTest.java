package io.github.agoraflux.simulator.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages and events over the wire. */
class SignalingTest {

  private AgoraSimulator agora;
  private RawClient client;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.withoutRateLimits().time(new ManualTime(Instant.EPOCH)));
    client = RawClient.of(agora);
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private String project(String path) {
    return "/dev/v2/project/" + agora.appId() + "/rtm" + path;
  }

  @Test
  @DisplayName("The latest 2,000 events are kept, and 1,000 are handed out at once and forgotten")
  void events() throws IOException {
    for (int i = 0; i < 2_500; i++) {
      agora.conversations().login("u" + i);
    }

    Reply first = client.get(project("/vendor/user_events"));
    Reply second = client.get(project("/vendor/user_events"));

    assertThat(first.at("/events")).hasSize(1_000);
    assertThat(first.at("/events/0").toString())
        .isEqualTo("{\"user_id\":\"u500\",\"type\":\"Login\",\"ms\":0}");
    assertThat(second.at("/events/0/user_id").asString()).isEqualTo("u1500");
    assertThat(client.get(project("/vendor/user_events")).at("/events")).isEmpty();
  }

  @Test
  @DisplayName("200 messages are kept for whoever is offline, and handed over at the login")
  void offline() throws IOException {
    for (int i = 0; i < 201; i++) {
      Reply reply =
          client.post(
              project("/users/alice/peer_messages"),
              "{\"destination\":\"bob\",\"payload\":\"m"
                  + i
                  + "\",\"enable_offline_messaging\":true}");
      assertThat(reply.at("/code").asString()).isEqualTo("message_offline");
      assertThat(reply.at("/result").isMissingNode()).isTrue();
    }

    agora.conversations().login("bob");

    assertThat(agora.conversations().inbox("bob"))
        .hasSize(200)
        .first()
        .isEqualTo(new Message("alice", "bob", "m1", Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/users/alice/peer_messages|{\"payload\":\"x\"}|destination",
        "/users/alice/peer_messages|{\"destination\":\"b\",\"payload\":\"\"}|payload",
        "/users/%20alice/peer_messages|{\"destination\":\"b\",\"payload\":\"x\"}|userId",
        "/users/alice/peer_messages?wait_for_ack=yes|{}|wait_for_ack",
        "/users/alice/channel_messages|{\"channel_name\":\"a/b\",\"payload\":\"x\"}|channel_name",
        "/users/alice/channel_messages|no JSON|body"
      })
  @DisplayName("A message that breaks a rule is refused by the field's name")
  void refused(String path, String body, String field) throws IOException {
    Reply reply = client.post(project(path), body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("invalid " + field);
  }

  @ParameterizedTest
  @CsvSource({
    "/userId/a/channelType/group/channel/c, channelType",
    "/userId/a/channelType/user/channel/c?messageCount=101, messageCount",
    "/userId/a/channelType/user/channel/c?messageCount=0, messageCount",
    "/userId/a/channelType/user/channel/c?start=-1, start"
  })
  @DisplayName("A history that breaks a rule is refused by the field's name")
  void refusedHistory(String path, String field) throws IOException {
    Reply reply = client.get("/rtm/v2/history/" + agora.appId() + path);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("invalid " + field);
  }
}
