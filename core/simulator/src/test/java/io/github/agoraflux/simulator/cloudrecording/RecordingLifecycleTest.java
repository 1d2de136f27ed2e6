package io.github.agoraflux.simulator.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording from its resource to its end. */
class RecordingLifecycleTest extends RecordingFixture {

  private static void is(Reply reply, int status, int code) throws IOException {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.at("/code").asInt()).isEqualTo(code);
  }

  @Test
  @DisplayName("A resource is good for one start within five minutes")
  void resources() throws IOException {
    String used = acquired("mix");
    String late = acquired("mix");

    assertThat(start(used, "mix", MIX).status()).isEqualTo(200);
    Reply again = start(used, "mix", MIX);
    is(again, 201, 7);
    assertThat(again.at("/sid").isMissingNode()).isTrue();
    is(start(late, "mix", MIX), 400, 53);
    time.advance(Duration.ofMinutes(5).plusSeconds(1));
    is(start(late, "mix", MIX), 400, 2);
    is(start("unknown", "mix", MIX), 400, 2);
    assertThat(agora.recordings().running()).hasSize(1);
    assertThat(agora.recordings().acquired()).isEqualTo(2);
  }

  @Test
  @DisplayName("A start says what the resource was acquired for")
  void startParameter() throws IOException {
    String told = acquire("\"startParameter\":{" + MIX + "}").at("/resourceId").asString();

    is(start(told, "mix", "\"token\":\"t\"," + MIX), 400, 2);
    is(start(told, "web", web(PAGE)), 400, 2);
    assertThat(start(told, "mix", MIX).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A project has 50 recordings at most")
  void overload() throws IOException {
    agora.recordings().limit(1);
    started("mix", MIX);

    is(acquire(""), 400, 406);
  }

  @Test
  @DisplayName("A recording starts for a second, then records, or waits for somebody to record")
  void states() throws IOException {
    String path = started("mix", MIX);

    assertThat(state(path)).isEqualTo(2);
    time.advance(Duration.ofSeconds(1));
    assertThat(state(path)).isEqualTo(5);
    agora.channels().close("show68");
    assertThat(state(path)).isEqualTo(4);
  }

  private int state(String path) throws IOException {
    return client.get(path + "/query").at("/serverResponse/status").asInt();
  }

  @Test
  @DisplayName("A recording that nobody is in the channel of ends after its idle time")
  void idle() throws IOException {
    String path =
        started("mix", MIX.replace("\"channelType\":0", "\"channelType\":0,\"maxIdleTime\":60"));
    time.advance(Duration.ofHours(1));
    assertThat(state(path)).isEqualTo(5);
    agora.channels().close("show68");
    agora.channels().join("show68", User.audience(9));

    time.advance(Duration.ofSeconds(59));
    assertThat(state(path)).isEqualTo(4);
    time.advance(Duration.ofSeconds(1));

    assertThat(at(path).end()).isEqualTo(Recording.End.IDLE);
    is(client.get(path + "/query"), 404, 404);
    is(client.post(path + "/stop", named("")), 400, 49);
    time.advance(Duration.ofSeconds(1));
    is(client.post(path + "/stop", named("")), 404, 404);
  }

  @Test
  @DisplayName("A page is recorded until it is long enough")
  void longest() throws IOException {
    String path = started("web", web(PAGE));

    time.advance(Duration.ofHours(3).minusNanos(1));
    assertThat(at(path).isRunning()).isTrue();
    time.advance(Duration.ofNanos(1));
    assertThat(at(path).end()).isEqualTo(Recording.End.EXPIRED);
  }

  @Test
  @DisplayName("A canvas that is too large ends a recording after its start")
  void flawed() throws IOException {
    String path =
        started(
            "mix",
            MIX.replace(
                "\"channelType\":0",
                "\"channelType\":0,\"transcodingConfig\":{\"width\":1921,\"height\":1080}"));

    assertThat(at(path).end()).isEqualTo(Recording.End.FLAWED);
  }

  @Test
  @DisplayName("A recording that is moved cannot be found meanwhile, but goes on")
  void migration() throws IOException {
    String path = started("mix", MIX);
    agora.recordings().migrate(at(path).sid(), Duration.ofSeconds(90));

    time.advance(Duration.ofSeconds(89));
    is(client.get(path + "/query"), 404, 404);
    is(client.post(path + "/stop", named("")), 404, 404);
    assertThat(at(path).isRunning()).isTrue();
    time.advance(Duration.ofSeconds(1));
    assertThat(client.post(path + "/stop", named("")).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A recording whose user is removed from the channel ends")
  void removal() throws IOException {
    String path = started("mix", MIX);

    assertThat(agora.recordings().remove(at(path).sid())).isTrue();

    assertThat(agora.recordings().remove(at(path).sid())).isFalse();
    assertThat(at(path).end()).isEqualTo(Recording.End.REMOVED);
    is(client.get(path + "/query"), 404, 404);
  }

  @Test
  @DisplayName("A recording can be asked for as long as its resource says")
  void expiry() throws IOException {
    String resource = acquire("\"resourceExpiredHour\":1").at("/resourceId").asString();
    String sid = start(resource, "mix", MIX).at("/sid").asString();
    String path = base() + "/resourceid/" + resource + "/sid/" + sid + "/mode/mix";

    time.advance(Duration.ofHours(1));
    assertThat(client.get(path + "/query").status()).isEqualTo(200);
    time.advance(Duration.ofSeconds(1));
    is(client.get(path + "/query"), 404, 404);
    assertThat(at(path).isRunning()).isTrue();
  }

  @Test
  @DisplayName("A stop without anything recorded says so")
  void noData() throws IOException {
    agora.channels().close("show68");

    is(client.post(started("mix", MIX) + "/stop", named("")), 206, 435);
  }

  @ParameterizedTest
  @CsvSource({"query, GET", "stop, POST", "update, POST", "updateLayout, POST"})
  @DisplayName("A recording is found under all of its names and no others")
  void names(String verb, String method) throws IOException {
    String path = started("mix", MIX);

    for (String wrong :
        new String[] {
          path.replace("/mode/mix", "/mode/web"),
          path.replaceAll("/sid/[0-9a-f]+", "/sid/0"),
          path.replaceAll("/resourceid/[0-9a-f]+", "/resourceid/0")
        }) {
      String body = method.equals("GET") ? null : named("");
      is(client.send(method, wrong + "/" + verb, body), 404, 404);
    }
    assertThat(at(path).isRunning()).isTrue();
  }

  @Test
  @DisplayName("Secrets are not kept")
  void secrets() throws IOException {
    String path = started("mix", "\"token\":\"t0ken-t0ken\"," + MIX);

    assertThat(at(path).toString()).doesNotContain("t0ken-t0ken", "accessKey", "secretKey");
  }
}
