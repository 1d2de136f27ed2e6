package io.github.agoraflux.simulator.mediapush;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A converter from its creation to its end. */
class ConverterLifecycleTest extends ConverterFixture {

  @Test
  @DisplayName("A new converter is told in brief, with its id in the header as well")
  void create() throws IOException {
    Reply reply = create(named("show68_vertical", raw("show68")));

    assertThat(reply.status()).isEqualTo(200);
    String id = reply.at("/converter/id").asString();
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(reply.header("X-Resource-ID")).contains(id);
    assertThat(reply.json())
        .isEqualTo(
            Reply.parse(
                """
                {"converter":{"id":"%s","createTs":1767323045,"updateTs":1767323045,
                 "state":"connecting"},"fields":"id,createTs,updateTs,state"}"""
                    .formatted(id)));
    assertThat(agora.converters().find(id).orElseThrow().region()).isEqualTo("na");
  }

  @Test
  @DisplayName("A transcoding converter is shown flat, with defaults and without its token")
  void getTranscoding() throws IOException {
    String id = created(named("t", transcoding(",\"token\":\"secret\",\"audioOptions\":" + AUDIO)));

    assertThat(get(id).json())
        .isEqualTo(
            Reply.parse(
                """
                {"name":"t","transcodeOptions":{"rtcChannel":"show68","audioOptions":%s},
                 "rtmpUrl":"rtmp://example/live/x","idleTimeout":300,
                 "createTs":1767323045,"updateTs":1767323045,"state":"connecting"}"""
                    .formatted(AUDIO)));
    assertThat(get(id).header("X-Resource-ID")).contains(id);
  }

  @Test
  @DisplayName("A converter without transcoding is shown wrapped and without its state")
  void getRaw() throws IOException {
    String id = created(raw("example") + ",\"idleTimeOut\":120");

    assertThat(get(id).json())
        .isEqualTo(
            Reply.parse(
                """
                {"converter":{"name":"","rawOptions":{"rtcChannel":"example","rtcStreamUid":201},
                 "rtmpUrl":"rtmp://example/live/x","idleTimeout":120}}"""));
  }

  @Test
  @DisplayName("A converter connects for a second and then runs")
  void states() throws IOException {
    String id = created(audioAndVideo());

    time.advance(Duration.ofSeconds(1).minusNanos(1));
    assertThat(get(id).at("/state").asString()).isEqualTo("connecting");
    time.advance(Duration.ofNanos(1));
    assertThat(get(id).at("/state").asString()).isEqualTo("running");
  }

  @Test
  @DisplayName("A converter whose address can never exist fails")
  void failure() throws IOException {
    String id =
        created(transcoding("").replace("rtmp://example/live/x", "rtmp://cdn.Invalid:1935/live/x"));

    assertThat(get(id).at("/state").asString()).isEqualTo("connecting");
    time.advance(Duration.ofSeconds(1));
    assertThat(get(id).at("/state").asString()).isEqualTo("failed");

    update(id, 0, "\"rtmpUrl\":\"rtmp://example/live/x\"");
    assertThat(get(id).at("/state").asString()).isEqualTo("running");
  }

  @Test
  @DisplayName("Two converters of a project cannot have the same name")
  void nameConflict() throws IOException {
    String id = created(named("one", raw("a")));

    Reply conflict = create(named("one", raw("b")));

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.at("/message").asString())
        .isEqualTo(
            "Resource with the same name already exists. Use the existing resource; otherwise,"
                + " delete it, and create a new resource.");
    assertThat(conflict.header("X-Resource-ID")).isEmpty();
    assertThat(agora.converters().findByName("one").orElseThrow().id()).isEqualTo(id);
    assertThat(agora.journal().of("media-push.create"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
  }

  @Test
  @DisplayName("Names differ by case, are free again after a deletion, and empty ones never clash")
  void namesThatDoNotClash() throws IOException {
    String id = created(named("one", raw("a")));
    created(named("One", raw("a")));
    created(named("", raw("a")));
    created(named("", raw("a")));
    created(raw("a"));
    client.delete(na() + "/" + id, null);
    created(named("one", raw("a")));

    assertThat(agora.converters().size()).isEqualTo(5);
  }

  @Test
  @DisplayName("Each project has its own names")
  void namesPerProject() throws IOException {
    try (AgoraSimulator two = AgoraSimulator.start(s -> s.anotherAppId("second"))) {
      RawClient both = RawClient.of(two);
      String body = "{\"converter\":{" + named("one", raw("a")) + "}}";

      for (String app : List.of(two.appId(), "second")) {
        assertThat(both.post("/eu/v1/projects/" + app + "/rtmp-converters", body).status())
            .isEqualTo(200);
      }
      assertThat(two.converters("second").size()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("Of many creations with one name at the same time exactly one succeeds")
  void concurrentCreations() {
    List<CompletableFuture<Integer>> statuses =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            return create(named("one", raw("a"))).status();
                          } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                          }
                        }))
            .toList();

    List<Integer> sorted = statuses.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(sorted).startsWith(200).endsWith(409);
    assertThat(sorted.subList(1, 16)).containsOnly(409);
    assertThat(agora.converters().size()).isEqualTo(1);
  }

  @Test
  @DisplayName("A deletion is answered without a body, a second one finds nothing")
  void delete() throws IOException {
    String id = created(raw("a"));

    Reply first = client.delete(na() + "/" + id, null);
    Reply second = client.delete(na() + "/" + id, null);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body()).isEmpty();
    assertThat(first.header("Content-Length")).contains("0");
    assertThat(first.header("X-Resource-ID")).contains(id);
    assertThat(second.status()).isEqualTo(404);
    assertThat(second.json())
        .isEqualTo(Reply.parse("{\"message\":\"Resource cannot be found/has been destroyed.\"}"));
    assertThat(agora.journal().of("media-push.delete"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
  }

  @Test
  @DisplayName("Asking for a converter that is gone is answered with its own message")
  void getMissing() throws IOException {
    String id = created(raw("a"));
    assertThat(agora.converters().destroy(id)).isTrue();
    assertThat(agora.converters().destroy(id)).isFalse();

    Reply reply = get(id);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json())
        .isEqualTo(Reply.parse("{\"reason\":\"Resource is not found and destroyed.\"}"));
    assertThat(update(id, 0, "\"rtmpUrl\":\"rtmp://a/b\"").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A converter is found in the region of its creation only")
  void otherRegion() throws IOException {
    String id = created(raw("a"));

    for (String region : List.of("cn", "ap", "eu")) {
      String path = "/" + region + project() + "/" + id;
      assertThat(client.get(path).status()).isEqualTo(404);
      assertThat(client.patch(path + "?sequence=0", "{\"converter\":{}}").status()).isEqualTo(404);
      assertThat(client.delete(path, null).status()).isEqualTo(404);
    }
    assertThat(get(id).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "us", "na%20", "europe"})
  @DisplayName("There are four regions, in lower case")
  void unknownRegion(String region) throws IOException {
    String body = "{\"converter\":{" + raw("a") + "}}";

    assertThat(client.post("/" + region + project(), body).status()).isEqualTo(404);
    assertThat(agora.converters().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn", "ap", "na", "eu"})
  @DisplayName("A converter can be created in each region")
  void regions(String region) throws IOException {
    String body = "{\"converter\":{" + raw("a") + "}}";

    assertThat(client.post("/" + region + project(), body).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A project may be limited in its converters")
  void quota() throws IOException {
    try (AgoraSimulator small = AgoraSimulator.start(s -> s.maxConverters(1))) {
      RawClient raw = RawClient.of(small);
      String path = "/na/v1/projects/" + small.appId() + "/rtmp-converters";
      String body = "{\"converter\":{" + raw("a") + "}}";
      raw.post(path, body);

      Reply second = raw.post(path, body);

      assertThat(second.status()).isEqualTo(429);
      assertThat(second.at("/message").asString()).isEqualTo("Resource quota limit exceeded.");
    }
  }

  @Test
  @DisplayName("How long connecting takes can be set")
  void connectTime() throws IOException {
    try (AgoraSimulator quick =
        AgoraSimulator.start(s -> s.time(time).connectTime(Duration.ZERO))) {
      Reply reply =
          RawClient.of(quick)
              .post(
                  "/na/v1/projects/" + quick.appId() + "/rtmp-converters",
                  "{\"converter\":{" + raw("a") + "}}");

      assertThat(reply.at("/converter/state").asString()).isEqualTo("running");
    }
  }
}
