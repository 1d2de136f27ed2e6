package io.github.agoraflux.simulator.mediapush;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of a converter: their order, their field mask, and what cannot be changed. */
class ConverterUpdateTest extends ConverterFixture {

  private static final String URL = "\"rtmpUrl\":\"rtmp://example/live/%s\"";

  private String url(String id) {
    return agora.converters().find(id).orElseThrow().rtmpUrl();
  }

  private static void assertInvalid(Reply reply, String parameter) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.at("/message").asString())
        .isEqualTo("Invalid parameter: " + parameter + ". Replace it, and retry.");
  }

  @Test
  @DisplayName("An update is told in brief with the time of the update")
  void update() throws IOException {
    String id = created(raw("a"));
    time.advance(Duration.ofSeconds(5));

    Reply reply = update(id, 0, URL.formatted("y"));

    assertThat(reply.json())
        .isEqualTo(
            Reply.parse(
                """
                {"converter":{"id":"%s","createTs":1767323045,"updateTs":1767323050,
                 "state":"running"},"fields":"id,createTs,updateTs,state"}"""
                    .formatted(id)));
    assertThat(reply.header("X-Resource-ID")).contains(id);
    assertThat(url(id)).isEqualTo("rtmp://example/live/y");
  }

  @Test
  @DisplayName("The highest sequence wins: lower and equal ones succeed and change nothing")
  void sequence() throws IOException {
    String id = created(raw("a"));

    assertThat(update(id, 5, URL.formatted("five")).status()).isEqualTo(200);
    assertThat(update(id, 5, URL.formatted("again")).status()).isEqualTo(200);
    assertThat(update(id, 4, URL.formatted("four")).status()).isEqualTo(200);
    assertThat(url(id)).endsWith("five");

    assertThat(update(id, 6, URL.formatted("six")).status()).isEqualTo(200);
    assertThat(url(id)).endsWith("six");
    assertThat(agora.journal().of("media-push.update"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false, false, true);
  }

  @Test
  @DisplayName("A refused update does not use up its sequence")
  void refusedSequence() throws IOException {
    String id = created(raw("a"));

    assertInvalid(update(id, 0, "\"rtmpUrl\":\"nonsense\""), "rtmpUrl");
    update(id, 0, URL.formatted("y"));

    assertThat(url(id)).endsWith("y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?sequence=", "?sequence=-1", "?sequence=1.5", "?sequence=x", "?other=1"})
  @DisplayName("An update needs a sequence")
  void noSequence(String query) throws IOException {
    String id = created(raw("a"));

    assertInvalid(
        client.patch(na() + "/" + id + query, "{\"converter\":{" + URL.formatted("y") + "}}"),
        "sequence");
  }

  @Test
  @DisplayName("With a field mask only what it names is changed")
  void fieldMask() throws IOException {
    String id = created(audioAndVideo());

    Reply reply =
        update(
            id,
            0,
            """
            "name":"ignored","rtmpUrl":"rtmp://ignored/x","transcodeOptions":{
              "rtcChannel":"ignored",
              "videoOptions":{"canvas":{"width":960,"height":720},"bitrate":1}}""",
            "transcodeOptions.videoOptions.canvas");

    assertThat(reply.status()).isEqualTo(200);
    Reply after = get(id);
    assertThat(after.at("/transcodeOptions/videoOptions/canvas/width").asInt()).isEqualTo(960);
    assertThat(after.at("/transcodeOptions/videoOptions/bitrate").asInt()).isEqualTo(400);
    assertThat(after.at("/rtmpUrl").asString()).isEqualTo("rtmp://example/live/x");
    assertThat(after.at("/name").asString()).isEmpty();
  }

  @Test
  @DisplayName("A field mask may name several fields with blanks between them")
  void longerFieldMask() throws IOException {
    String id = created(audioAndVideo());

    update(
        id,
        0,
        "\"rtmpUrl\":\"rtmp://example/live/y\",\"jitterBufferSizeMs\":150",
        "rtmpUrl, jitterBufferSizeMs");

    assertThat(url(id)).endsWith("y");
    assertThat(agora.converters().find(id).orElseThrow().spec()).containsKey("jitterBufferSizeMs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "rtmpUrl,", "transcodeOptions.nothing", "rtmpUrl.deeper"})
  @DisplayName("A field mask that leads nowhere is refused")
  void badFieldMask(String fields) throws IOException {
    String id = created(audioAndVideo());

    assertInvalid(update(id, 0, URL.formatted("y"), fields), "fields");
  }

  @Test
  @DisplayName("Without a field mask everything sent is changed and the rest stays")
  void noFieldMask() throws IOException {
    String id = created(audioAndVideo());

    update(
        id,
        0,
        "\"transcodeOptions\":{\"videoOptions\":{\"bitrate\":500,\"canvas\":{\"color\":255}}}");

    Reply after = get(id);
    assertThat(after.at("/transcodeOptions/videoOptions/bitrate").asInt()).isEqualTo(500);
    assertThat(after.at("/transcodeOptions/videoOptions/canvas"))
        .isEqualTo(Reply.parse("{\"width\":360,\"height\":640,\"color\":255}"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"name\":\"other\"', name",
    "'\"idleTimeOut\":60', idleTimeout",
    "'\"idleTimeout\":60', idleTimeout",
    "'\"transcodeOptions\":{\"rtcChannel\":\"other\"}', transcodeOptions.rtcChannel",
    "'\"transcodeOptions\":{\"audioOptions\":{\"codecProfile\":\"HE-AAC\"}}',"
        + " transcodeOptions.audioOptions.codecProfile",
    "'\"transcodeOptions\":{\"audioOptions\":{\"sampleRate\":44100}}',"
        + " transcodeOptions.audioOptions.sampleRate",
    "'\"transcodeOptions\":{\"audioOptions\":{\"bitrate\":64}}',"
        + " transcodeOptions.audioOptions.bitrate",
    "'\"transcodeOptions\":{\"audioOptions\":{\"audioChannels\":2}}',"
        + " transcodeOptions.audioOptions.audioChannels",
    "'\"transcodeOptions\":{\"videoOptions\":{\"codec\":\"H.265\"}}',"
        + " transcodeOptions.videoOptions.codec",
    "'\"transcodeOptions\":{\"videoOptions\":{\"codecProfile\":\"main\"}}',"
        + " transcodeOptions.videoOptions.codecProfile",
    "'\"rawOptions\":{\"rtcChannel\":\"a\",\"rtcStreamUid\":1}', rawOptions.rtcChannel"
  })
  @DisplayName("What cannot be changed is refused by name")
  void fixedFields(String members, String field) throws IOException {
    String id = created(named("one", audioAndVideo()));
    Reply before = get(id);

    assertInvalid(update(id, 0, members), field);
    assertThat(get(id).json()).isEqualTo(before.json());
  }

  @Test
  @DisplayName("Sending a fixed field as it is does no harm")
  void unchangedFixedFields() throws IOException {
    String id = created(named("one", audioAndVideo()) + ",\"idleTimeOut\":60");

    Reply reply =
        update(
            id,
            0,
            """
            "name":"one","idleTimeOut":60,"transcodeOptions":{"rtcChannel":"show68",
            "videoOptions":{"bitrate":500}}""");

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  @Test
  @DisplayName("A converter of sound alone gets no picture, nor the other way round")
  void noNewMedia() throws IOException {
    String sound = created(transcoding(",\"audioOptions\":" + AUDIO));
    String picture = created(transcoding(",\"videoOptions\":" + VIDEO));

    assertInvalid(
        update(sound, 0, "\"transcodeOptions\":{\"videoOptions\":" + VIDEO + "}"),
        "transcodeOptions.videoOptions");
    assertInvalid(
        update(picture, 0, "\"transcodeOptions\":{\"audioOptions\":{}}"),
        "transcodeOptions.audioOptions");
  }

  @Test
  @DisplayName("With the vertical layout only the address can be changed")
  void verticalLayout() throws IOException {
    String vertical =
        VIDEO.replace("\"bitrate\":400", "\"bitrate\":400,\"layoutType\":1,\"vertical\":{}");
    String id = created(transcoding(",\"videoOptions\":" + vertical));

    assertInvalid(
        update(id, 0, "\"transcodeOptions\":{\"videoOptions\":{\"bitrate\":500}}"),
        "transcodeOptions");
    assertInvalid(update(id, 0, "\"jitterBufferSizeMs\":100"), "jitterBufferSizeMs");
    assertThat(update(id, 0, URL.formatted("y")).status()).isEqualTo(200);
    assertThat(url(id)).endsWith("y");
  }

  @Test
  @DisplayName("An update resets the volume of whom it does not list")
  void volumes() throws IOException {
    String id =
        created(
            transcoding(
                """
                ,"audioOptions":{"rtcStreamUids":[1,2],
                "volumes":[{"rtcStreamUid":1,"volume":50},{"rtcStreamUid":2,"volume":60}]}"""));

    update(
        id,
        0,
        "\"transcodeOptions\":{\"audioOptions\":{\"volumes\":[{\"rtcStreamUid\":2,\"volume\":70}]}}");
    assertThat(get(id).at("/transcodeOptions/audioOptions/volumes"))
        .isEqualTo(Reply.parse("[{\"rtcStreamUid\":2,\"volume\":70}]"));

    update(id, 1, URL.formatted("y"));
    assertThat(get(id).at("/transcodeOptions/audioOptions").has("volumes")).isFalse();
  }

  @Test
  @DisplayName("What an update makes of a converter has to be valid")
  void resultIsChecked() throws IOException {
    String id = created(audioAndVideo());

    assertInvalid(
        update(id, 0, "\"transcodeOptions\":{\"videoOptions\":{\"canvas\":{\"width\":1}}}"),
        "transcodeOptions.videoOptions.canvas.width");
  }
}
