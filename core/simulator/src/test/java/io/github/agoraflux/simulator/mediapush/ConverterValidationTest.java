package io.github.agoraflux.simulator.mediapush;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a converter and their ranges. */
class ConverterValidationTest extends ConverterFixture {

  private static void assertInvalid(Reply reply, String parameter) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.at("/message").asString())
        .isEqualTo("Invalid parameter: " + parameter + ". Replace it, and retry.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"rtmpUrl\":null",
        "\"rtmpUrl\":7",
        "\"rtmpUrl\":\"\"",
        "\"rtmpUrl\":\"http://example/live\"",
        "\"rtmpUrl\":\"rtmp://\"",
        "\"rtmpUrl\":\"rtmp:///live\"",
        "\"rtmpUrl\":\"rtmp://example/with space\"",
        "\"rtmpUrl\":\"rtmp://example:port/live\""
      })
  @DisplayName("An address that is no RTMP address is refused in the documented words")
  void badAddress(String member) throws IOException {
    String options = "\"rawOptions\":{\"rtcChannel\":\"a\",\"rtcStreamUid\":1}";

    assertInvalid(create(member.isEmpty() ? options : options + "," + member), "rtmpUrl");
  }

  @Test
  @DisplayName("An address may have 1,024 characters and not one more")
  void longAddress() throws IOException {
    String base = "rtmp://example/";
    String longest = base + "x".repeat(1024 - base.length());

    assertThat(create(raw("a").replace("rtmp://example/live/x", longest)).status()).isEqualTo(200);
    assertInvalid(create(raw("a").replace("rtmp://example/live/x", longest + "x")), "rtmpUrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://example",
        "rtmps://a_b.example:1935/live?key=a|b&c={d}",
        "RTMP://[1.2.3.4/x"
      })
  @DisplayName("Addresses are taken as CDNs hand them out")
  void unusualAddress(String address) throws IOException {
    assertThat(create(raw("a").replace("rtmp://example/live/x", address)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"idleTimeOut", "idleTimeout"})
  @DisplayName("Both spellings of the idle time are read and named as documented")
  void idleTime(String spelling) throws IOException {
    String id = created(raw("a") + ",\"" + spelling + "\":77");

    assertThat(get(id).at("/converter/idleTimeout").asInt()).isEqualTo(77);
    assertInvalid(create(raw("a") + ",\"" + spelling + "\":0"), "idleTimeout");
    assertInvalid(create(raw("a") + ",\"" + spelling + "\":\"77\""), "idleTimeout");
    assertInvalid(create(raw("a") + ",\"" + spelling + "\":1.5"), "idleTimeout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a.b", "ä", "a/b"})
  @DisplayName("A name has letters, digits, hyphens and underscores")
  void badName(String name) throws IOException {
    assertInvalid(create(named(name, raw("a"))), "name");
  }

  @Test
  @DisplayName("A name has 64 characters at most")
  void nameLength() throws IOException {
    assertThat(create(named("x".repeat(64), raw("a"))).status()).isEqualTo(200);
    assertInvalid(create(named("x".repeat(65), raw("a"))), "name");
  }

  @Test
  @DisplayName("A converter either transcodes or does not")
  void exactlyOneKind() throws IOException {
    assertInvalid(create("\"rtmpUrl\":\"rtmp://a/b\""), "transcodeOptions");
    assertInvalid(
        create(raw("a") + ",\"transcodeOptions\":{\"rtcChannel\":\"a\"}"), "transcodeOptions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a'b", "a*b", "ä", "a\\\\b"})
  @DisplayName("A channel name has the 89 documented characters")
  void badChannel(String channel) throws IOException {
    assertInvalid(create(raw(channel)), "rawOptions.rtcChannel");
  }

  @Test
  @DisplayName("All 89 characters make a channel name, 64 of them at a time")
  void wholeAlphabet() throws IOException {
    String alphabet =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
            + " !#$%&()+-:;<=.>?@[]^_{}|~,";

    assertThat(alphabet).hasSize(89);
    assertThat(create(raw(alphabet.substring(0, 64))).status()).isEqualTo(200);
    assertThat(create(raw(alphabet.substring(64))).status()).isEqualTo(200);
    assertInvalid(create(raw(alphabet.substring(0, 65))), "rawOptions.rtcChannel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "255.255.255.255"})
  @DisplayName("The hint to the CDN is an IPv4 address")
  void regionHint(String ip) throws IOException {
    Reply reply = client.post(na() + "?regionHintIp=" + ip, "{\"converter\":{" + raw("a") + "}}");

    assertThat(reply.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "::1", "cdn.example"})
  @DisplayName("Anything else is no hint")
  void badRegionHint(String ip) throws IOException {
    assertInvalid(
        client.post(na() + "?regionHintIp=" + ip, "{\"converter\":{" + raw("a") + "}}"),
        "regionHintIp");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,100", "100,100", "101,200", "1000,1000"})
  @DisplayName("The jitter buffer is rounded up to hundreds")
  void jitterBuffer(int given, int kept) throws IOException {
    String id = created(raw("a") + ",\"jitterBufferSizeMs\":" + given);

    assertThat(agora.converters().find(id).orElseThrow().spec().get("jitterBufferSizeMs"))
        .hasToString(Integer.toString(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1001", "\"100\"", "0.5"})
  @DisplayName("The jitter buffer has a range")
  void badJitterBuffer(String value) throws IOException {
    assertInvalid(create(raw("a") + ",\"jitterBufferSizeMs\":" + value), "jitterBufferSizeMs");
  }

  static Stream<String[]> badAudio() {
    return Stream.of(
        new String[] {"\"codecProfile\":\"MP3\"", "codecProfile"},
        new String[] {"\"sampleRate\":8000", "sampleRate"},
        new String[] {"\"bitrate\":31", "bitrate"},
        new String[] {"\"bitrate\":129", "bitrate"},
        new String[] {"\"audioChannels\":0", "audioChannels"},
        new String[] {"\"audioChannels\":3", "audioChannels"},
        new String[] {"\"rtcStreamUids\":201", "rtcStreamUids"},
        new String[] {"\"rtcStreamUids\":[-1]", "rtcStreamUids"},
        new String[] {"\"volumes\":[{\"rtcStreamUid\":1}]", "volumes.volume"},
        new String[] {"\"volumes\":[{\"rtcStreamUid\":1,\"volume\":201}]", "volumes.volume"},
        new String[] {
          "\"rtcStreamUids\":[1],\"volumes\":[{\"rtcStreamUid\":2,\"volume\":50}]", "volumes"
        });
  }

  @ParameterizedTest
  @MethodSource("badAudio")
  @DisplayName("Audio options have ranges")
  void audio(String members, String field) throws IOException {
    assertInvalid(
        create(transcoding(",\"audioOptions\":{" + members + "}")),
        "transcodeOptions.audioOptions." + field);
  }

  @Test
  @DisplayName("Audio options may be empty, and their limits belong to the range")
  void goodAudio() throws IOException {
    created(transcoding(",\"audioOptions\":{}"));
    created(
        transcoding(
            """
            ,"audioOptions":{"codecProfile":"HE-AAC","sampleRate":32000,"bitrate":128,
            "audioChannels":2,"rtcStreamUids":[1,"2"],
            "volumes":[{"rtcStreamUid":2,"volume":200}]}"""));
  }

  static Stream<String[]> badVideo() {
    return Stream.of(
        new String[] {"\"width\":360", "\"width\":65", "canvas.width"},
        new String[] {"\"width\":360", "\"width\":1921", "canvas.width"},
        new String[] {"\"height\":640}", "\"height\":640,\"color\":16777216}", "canvas.color"},
        new String[] {"\"bitrate\":400", "\"bitrate\":0", "bitrate"},
        new String[] {"\"bitrate\":400", "\"bitrate\":10001", "bitrate"},
        new String[] {",\n \"bitrate\":400", "", "bitrate"},
        new String[] {"\"bitrate\":400", "\"bitrate\":400,\"frameRate\":31", "frameRate"},
        new String[] {"\"bitrate\":400", "\"bitrate\":400,\"gop\":0", "gop"},
        new String[] {"\"bitrate\":400", "\"bitrate\":400,\"codec\":\"VP8\"", "codec"},
        new String[] {"\"bitrate\":400", "\"bitrate\":400,\"codecProfile\":\"x\"", "codecProfile"},
        new String[] {"\"bitrate\":400", "\"bitrate\":400,\"layoutType\":2", "layoutType"},
        new String[] {"\"bitrate\":400", "\"bitrate\":400,\"layoutType\":1", "vertical"},
        new String[] {"\"zIndex\":1", "\"zIndex\":101", "layout.region.zIndex"},
        new String[] {"\"xPos\":0", "\"xPos\":-1", "layout.region.xPos"},
        new String[] {"\"rtcStreamUid\":201,", "", "layout.rtcStreamUid"},
        new String[] {
          "\"rtcStreamUid\":201",
          "\"rtcStreamUid\":1,\"imageUrl\":\"http://x\"",
          "layout.rtcStreamUid"
        },
        new String[] {
          "\"rtcStreamUid\":201", "\"rtcStreamUid\":1,\"fillMode\":\"crop\"", "layout.fillMode"
        },
        new String[] {"\"layout\":", "\"other\":", "layout"},
        new String[] {
          "\"bitrate\":400",
          "\"bitrate\":400,\"seiOptions\":{\"source\":{\"metadata\":\"yes\"}}",
          "seiOptions.source.metadata"
        },
        new String[] {
          "\"bitrate\":400",
          "\"bitrate\":400,\"seiOptions\":{\"source\":{\"customized\":{\"prefixForAgoraSei\":\""
              + "x".repeat(33)
              + "\"}}}",
          "seiOptions.source.customized.prefixForAgoraSei"
        });
  }

  @ParameterizedTest
  @MethodSource("badVideo")
  @DisplayName("Video options have ranges")
  void video(String good, String bad, String field) throws IOException {
    assertThat(VIDEO).contains(good);

    assertInvalid(
        create(transcoding(",\"videoOptions\":" + VIDEO.replace(good, bad))),
        "transcodeOptions.videoOptions." + field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"converter\":null}", "{\"converter\":[]}"})
  @DisplayName("A request without a converter is refused")
  void noConverter(String body) throws IOException {
    assertInvalid(client.post(na(), body), body.isEmpty() ? "body" : "converter");
  }

  @Test
  @DisplayName("Fields that nobody knows are accepted")
  void unknownFields() throws IOException {
    assertThat(create(raw("a") + ",\"novelty\":{\"a\":[1]}").status()).isEqualTo(200);
  }
}
