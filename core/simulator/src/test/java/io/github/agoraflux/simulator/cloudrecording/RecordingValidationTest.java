package io.github.agoraflux.simulator.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and by which name. */
class RecordingValidationTest extends RecordingFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uid\":\"1\",\"clientRequest\":{}}",
        "{\"cname\":\"c\",\"uid\":\"0\",\"clientRequest\":{}}",
        "{\"cname\":\"c\",\"uid\":1,\"clientRequest\":{}}",
        "{\"cname\":\"c\",\"uid\":\"4294967296\",\"clientRequest\":{}}",
        "{\"cname\":\"c\",\"uid\":\"1\"}",
        "{\"cname\":\"c\",\"uid\":\"1\",\"clientRequest\":{\"scene\":2}}",
        "{\"cname\":\"c\",\"uid\":\"1\",\"clientRequest\":{\"resourceExpiredHour\":721}}",
        "{\"cname\":\"c\",\"uid\":\"1\",\"clientRequest\":{\"region\":1}}",
        "[]"
      })
  @DisplayName("A resource for nothing is refused")
  void acquisitions(String body) throws IOException {
    Reply reply = client.post(base() + "/acquire", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/code").asInt()).isEqualTo(2);
    assertThat(agora.recordings().acquired()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "größe", "a*b", "line\\nbreak"})
  @DisplayName("A channel that cannot be is refused, but a page may be recorded by any name")
  void channelNames(String cname) throws IOException {
    String body = "{\"cname\":\"" + cname + "\",\"uid\":\"1\",\"clientRequest\":{%s}}";

    Reply refused = client.post(base() + "/acquire", body.formatted(""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code").asInt()).isEqualTo(401);
    assertThat(refused.at("/reason").asString()).isEqualTo("invalid_channel_name");
    assertThat(agora.recordings().acquired()).isZero();
    assertThat(client.post(base() + "/acquire", body.formatted("\"scene\":1")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"0, 64", "1, 1024"})
  @DisplayName("A name has its longest length")
  void longestNames(int scene, int longest) throws IOException {
    String body = "{\"cname\":\"%s\",\"uid\":\"1\",\"clientRequest\":{\"scene\":" + scene + "}}";

    assertThat(client.post(base() + "/acquire", body.formatted("c".repeat(longest))).status())
        .isEqualTo(200);
    assertThat(
            client
                .post(base() + "/acquire", body.formatted("c".repeat(longest + 1)))
                .at("/code")
                .asInt())
        .isEqualTo(401);
  }

  static Stream<Arguments> starts() {
    return Stream.of(
        refused("mix", STORAGE, "recordingConfig"),
        refused("mix", "\"recordingConfig\":{}," + STORAGE, "recordingConfig.channelType"),
        refused("mix", "\"recordingConfig\":{\"channelType\":0}", "storageConfig"),
        refused("mix", MIX.replace("\"vendor\":2", "\"vendor\":4"), "storageConfig.vendor"),
        refused(
            "mix",
            MIX.replace("\"vendor\":2", "\"vendor\":11"),
            "storageConfig.extensionParams.endpoint"),
        refused("mix", config("\"maxIdleTime\":4"), "recordingConfig.maxIdleTime"),
        refused(
            "mix",
            config("\"subscribeAudioUids\":[\"1\"],\"unsubscribeAudioUids\":[\"2\"]"),
            "recordingConfig.subscribeAudioUids"),
        refused(
            "mix",
            config("\"unsubscribeVideoUids\":[\"#allstream#\"]"),
            "recordingConfig.unsubscribeVideoUids"),
        refused(
            "mix",
            config("\"transcodingConfig\":{\"layoutConfig\":[{\"x_axis\":1.5}]}"),
            "recordingConfig.transcodingConfig.layoutConfig.x_axis"),
        refused("mix", files("[\"mp4\"]") + MIX, "recordingFileConfig.avFileType"),
        refused("individual", MIX, "recordingConfig.subscribeUidGroup"),
        refused(
            "individual",
            files("[\"hls\",\"mp4\"]") + INDIVIDUAL,
            "recordingFileConfig.avFileType"),
        refused(
            "individual",
            "\"snapshotConfig\":{\"captureInterval\":0,\"fileType\":[\"jpg\"]}," + INDIVIDUAL,
            "snapshotConfig.captureInterval"),
        refused("web", STORAGE, "extensionServiceConfig"),
        refused("web", web(PAGE) + ",\"recordingConfig\":{}", "recordingConfig"),
        refused("web", web(PAGE.replace("\"url\"", "\"link\"")), "serviceParam.url"),
        refused(
            "web",
            web(PAGE).replace("web_recorder_service", "rtmp_publish_service"),
            "serviceParam.outputs"));
  }

  private static Arguments refused(String mode, String clientRequest, String field) {
    return Arguments.of(mode, clientRequest, field);
  }

  private static String config(String more) {
    return MIX.replace("\"channelType\":0", "\"channelType\":0," + more);
  }

  private static String files(String types) {
    return "\"recordingFileConfig\":{\"avFileType\":" + types + "},";
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("starts")
  @DisplayName("A start is refused by the field that is wrong")
  void refusedStarts(String mode, String clientRequest, String field) throws IOException {
    Reply reply = start(acquired(mode), mode, clientRequest);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/code").asInt()).isEqualTo(2);
    assertThat(reply.at("/reason").asString()).isEqualTo("invalid " + field + " value!");
    assertThat(agora.recordings().started()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web/updateLayout/{}",
        "mix/updateLayout/{\"mixedVideoLayout\":4}",
        "mix/updateLayout/{\"backgroundColor\":\"red\"}",
        "mix/update/{\"streamSubscribe\":{\"audioUidList\":{\"subscribeAudioUids\":[1]}}}",
        "web/update/{\"webRecordingConfig\":{\"onhold\":1}}",
        "web/update/{\"rtmpPublishConfig\":{\"outputs\":[{\"rtmpUrl\":\"http://a\"}]}}",
        "mix/stop/{\"async_stop\":\"yes\"}"
      })
  @DisplayName("A change that is none is refused")
  void changes(String change) throws IOException {
    String[] parts = change.split("/", 3);
    String path = started(parts[0], parts[0].equals("web") ? web(PAGE) : MIX);
    Recording before = at(path);
    String body = parts[2].substring(1, parts[2].length() - 1);

    Reply reply = client.post(path + "/" + parts[1], named(body));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/code").asInt()).isEqualTo(2);
    assertThat(at(path)).isEqualTo(before);
  }
}
