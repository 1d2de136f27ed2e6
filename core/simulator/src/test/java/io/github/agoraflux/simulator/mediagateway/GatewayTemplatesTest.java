package io.github.agoraflux.simulator.mediagateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates, and what holds for streams without one. */
class GatewayTemplatesTest extends GatewayFixture {

  private static final String VIDEO = "\"video\":{\"enabled\":true,\"fps\":24}";
  private static final String AUDIO = "\"audio\":{\"enabled\":false}";

  private Reply template(String id) throws IOException {
    return client.get(na("/stream-templates/" + id));
  }

  @Test
  @DisplayName("A put resets all, a patch replaces video, audio and jitter buffer as a whole")
  void putAndPatch() throws IOException {
    put("720p", "\"transcoding\":{" + VIDEO + "," + AUDIO + "},\"jitterBuffer\":{\"size\":1}");
    client.patch(
        na("/stream-templates/720p"),
        settings("\"transcoding\":{\"video\":{\"enabled\":true,\"bitrate\":1}}"));

    assertThat(template("720p").json())
        .isEqualTo(
            Reply.parse(
                """
                {"status":"success","data":{"templateId":"720p","settings":{
                  "transcoding":{"video":{"enabled":true,"bitrate":1},"audio":{"enabled":false}},
                  "jitterBuffer":{"size":1}}}}\
                """));
    put("720p", "\"transcoding\":{" + AUDIO + "}");
    assertThat(template("720p").at("/data/settings").toString())
        .isEqualTo("{\"transcoding\":{\"audio\":{\"enabled\":false}}}");
  }

  @Test
  @DisplayName("A project has ten templates at most")
  void atMostTen() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThat(put("t" + i, "").status()).isEqualTo(200);
    }

    assertThat(put("t10", "").at("/message").asString())
        .isEqualTo("Too many templates have been created.");
    assertThat(put("t10", "").status()).isEqualTo(403);
    assertThat(put("t9", "").status()).isEqualTo(200);
    assertThat(client.get(na("/stream-templates")).at("/data").size()).isEqualTo(10);
    assertThat(client.delete(na("/stream-templates/t0"), null).status()).isEqualTo(200);
    assertThat(put("t10", "").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("What is not there is not found")
  void notThere() throws IOException {
    String path = na("/stream-templates/gone");

    assertThat(client.get(path).at("/message").asString()).isEqualTo("Stream template not found.");
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(client.patch(path, settings("")).status()).isEqualTo(404);
    assertThat(client.delete(path, null).status()).isEqualTo(404);
    assertThat(client.post(na("/streamkeys"), settings(KEY + ",\"templateId\":\"gone\"")).status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("The default template takes the place of transcoding that was set, and back")
  void global() throws IOException {
    String path = na("/appconfig");
    client.send("PUT", path, settings("\"transcoding\":{" + VIDEO + "}"));
    assertThat(ingress.global()).containsOnlyKeys("transcoding");

    String byDefault = settings("\"defaultStreamTemplate\":\"720p\"");
    assertThat(client.send("PUT", path, byDefault).status()).isEqualTo(404);
    put("720p", "");
    assertThat(client.send("PUT", path, byDefault).status()).isEqualTo(200);
    assertThat(ingress.global()).containsOnlyKeys("defaultStreamTemplate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "720p|\"transcoding\":{\"video\":{}}|Missing field: \"transcoding.video.enabled\"",
        "720p|\"transcoding\":{\"audio\":{}}|Missing field: \"transcoding.audio.enabled\"",
        "720p|\"transcoding\":{\"video\":{\"enabled\":true,\"codec\":\"AV1\"}}|Unsupported codec:"
            + " \"AV1\".",
        "720p|\"transcoding\":{\"video\":{\"enabled\":true,\"width\":3841}}|Invalid settings.",
        "720p|\"transcoding\":7|Invalid settings.",
        "720p|\"jitterBuffer\":{\"size\":800,\"maxSize\":800}|Invalid settings.",
        "1234567890123|\"transcoding\":{}|Invalid template ID."
      })
  @DisplayName("A template that breaks a rule is refused in the documented words")
  void refused(String id, String members, String message) throws IOException {
    Reply reply = put(id, members);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo(message);
    assertThat(ingress.templates()).isEmpty();
  }
}
