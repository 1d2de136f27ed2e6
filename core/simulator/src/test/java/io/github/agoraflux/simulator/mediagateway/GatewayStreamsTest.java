package io.github.agoraflux.simulator.mediagateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that encoders push. */
class GatewayStreamsTest extends GatewayFixture {

  private String key;
  private String sid;

  @BeforeEach
  void push() throws IOException {
    key = created(KEY);
    sid = ingress.push(key).orElseThrow().sid();
  }

  private Reply stream() throws IOException {
    return client.get(na("/online-streams/" + sid));
  }

  private Reply mute(String path, String members) throws IOException {
    return client.post(na("/online-streams" + path), settings(members));
  }

  @Test
  @DisplayName("A stream has started at first, and audio and video once it runs")
  void states() throws IOException {
    assertThat(stream().json())
        .isEqualTo(
            Reply.parse(
                """
                {"status":"success","data":{"sid":"%s","channel":"demo","uid":"100",
                 "url":"rtls-ingress-prod-na.agoramdn.com/live/%s","status":"Started",
                 "beginAt":"1767323045","bitrate":0}}\
                """
                    .formatted(sid, key)));
    time.advance(Duration.ofSeconds(1));
    assertThat(stream().at("/data/status").asString()).isEqualTo("Running");
    assertThat(stream().at("/data/video/width").asInt()).isEqualTo(1280);
    assertThat(stream().at("/data/audio/channels").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("Streams are listed all together or by channel")
  void list() throws IOException {
    assertThat(ingress.push(created(KEY.replace("demo", "a b")))).isPresent();

    assertThat(client.get(na("/online-streams")).at("/data").size()).isEqualTo(2);
    Reply some = client.get(na("/online-streams") + "?channel=a%20b");
    assertThat(some.at("/data").size()).isEqualTo(1);
    assertThat(some.at("/data/0/channel").asString()).isEqualTo("a b");
    assertThat(client.get(na("/online-streams").replace("/na/", "/ap/")).at("/data").size())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%s/mute", "/mute/%s"})
  @DisplayName("A stream is muted at either path, and begins unmuted when it is pushed anew")
  void mute(String path) throws IOException {
    Reply reply = mute(path.formatted(sid), "\"videoMuted\":true,\"audioMuted\":true");

    assertThat(reply.body()).isEqualTo("{\"status\":\"success\"}");
    assertThat(ingress.stream(sid).orElseThrow().audioMuted()).isTrue();
    client.delete(na("/online-streams/" + sid), null);
    assertThat(ingress.streams())
        .singleElement()
        .satisfies(anew -> assertThat(anew.videoMuted() || anew.audioMuted()).isFalse());
    assertThat(mute(path.formatted(sid), "\"videoMuted\":true,\"audioMuted\":true").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"videoMuted\":true", "\"videoMuted\":1,\"audioMuted\":0"})
  @DisplayName("Muting says what becomes of both")
  void badMute(String members) throws IOException {
    assertThat(mute("/" + sid + "/mute", members).at("/message").asString())
        .isEqualTo("Invalid body.");
  }

  @Test
  @DisplayName("An encoder whose key is good is back at once, one whose key is gone is not")
  void disconnect() throws IOException {
    assertThat(client.delete(na("/online-streams/" + sid), null).status()).isEqualTo(200);
    assertThat(stream().status()).isEqualTo(404);
    String anew = ingress.streams().iterator().next().sid();
    assertThat(anew).isNotEqualTo(sid);

    client.delete(na("/streamkeys/" + key), null);
    assertThat(ingress.streams()).hasSize(1);
    assertThat(client.delete(na("/online-streams/" + anew), null).status()).isEqualTo(200);
    assertThat(ingress.streams()).isEmpty();
    assertThat(client.delete(na("/online-streams/" + anew), null).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("Credentials are asked for")
  void credentials() throws IOException {
    RawClient nobody = client.without("Authorization");

    assertThat(nobody.get(na("/online-streams")).status()).isEqualTo(401);
    assertThat(nobody.get(na("/online-streams")).header("X-Request-ID")).isEmpty();
  }
}
