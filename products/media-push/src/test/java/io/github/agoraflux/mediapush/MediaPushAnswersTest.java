package io.github.agoraflux.mediapush;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in every form they were ever seen in, and in some they may have one day. */
class MediaPushAnswersTest {

  private static final ConverterId ID = ConverterId.of("4c014467d647bb87b60b719f6fa57686");
  private static final String URL = "\"rtmpUrl\":\"rtmp://cdn.example/live\"";

  @RegisterExtension static final Wire<MediaPush> wire = new Wire<>(MediaPush::over);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{%s}",
        "{\"converter\":{%s}}",
        "{\"converter\":{%s},\"fields\":\"name,rtmpUrl\"}",
        "{\"converter\":{\"converter\":null,%s}}"
      })
  void areFlatOrWrapped(String form) {
    Converter converter =
        answered(
            form.formatted(
                "\"name\":\"a\",\"rawOptions\":{\"rtcChannel\":\"c\",\"rtcStreamUid\":7},"
                    + URL
                    + ",\"idleTimeout\":120,\"jitterBufferSizeMs\":300,\"state\":\"running\""));

    assertThat(converter.id()).isEqualTo(ID);
    assertThat(converter.name()).isEqualTo("a");
    assertThat(converter.source()).isEqualTo(RawStream.of("c", 7));
    assertThat(converter.idleTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(converter.jitterBuffer()).isEqualTo(Duration.ofMillis(300));
    assertThat(converter.isRunning()).isTrue();
  }

  @Test
  void mayBeAlmostEmpty() {
    Converter converter = answered("{" + URL + "}");

    assertThat(converter)
        .isEqualTo(
            new Converter(
                ID,
                null,
                null,
                RtmpUrl.of("rtmp://cdn.example/live"),
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void maySpellTheIdleTimeAsRequestsDo() {
    assertThat(answered("{" + URL + ",\"idleTimeOut\":\"120\"}").idleTimeout())
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void mayHaveUidsInQuotesAndAnEmptyName() {
    Converter converter =
        answered(
            "{\"name\":\"\",\"rawOptions\":{\"rtcChannel\":\"c\",\"rtcStreamUid\":\"4294967295\"},"
                + URL
                + "}");

    assertThat(converter.name()).isNull();
    assertThat(converter.source()).isEqualTo(RawStream.of("c", 4_294_967_295L));
  }

  /** Ranges are for requests: what Agora runs, it may tell. */
  @Test
  void mayLieOutsideTheDocumentedRanges() {
    Converter converter =
        answered(
            "{\"transcodeOptions\":{\"rtcChannel\":\"\",\"audioOptions\":{\"bitrate\":512,"
                + "\"volumes\":[{\"rtcStreamUid\":1,\"volume\":999}]},\"videoOptions\":{"
                + "\"canvas\":{\"width\":3840,\"height\":2160,\"color\":-1},\"bitrate\":0}},"
                + "\"rtmpUrl\":\"srt://cdn.example\"}");

    assertThat(((Transcoding) converter.source()).video().canvas())
        .isEqualTo(new Canvas(3840, 2160, -1));
    assertThat(converter.rtmpUrl().value()).isEqualTo("srt://cdn.example");
  }

  @Test
  void mayHoldWhatThisReleaseDoesNotKnow() {
    Converter converter =
        answered(
            "{\"transcodeOptions\":{\"rtcChannel\":\"c\",\"extra\":1,\"audioOptions\":{"
                + "\"codecProfile\":\"XHE-AAC\",\"extra\":[]},\"videoOptions\":{\"extra\":\"x\","
                + "\"canvas\":{\"width\":360,\"height\":640,\"alpha\":1},\"layoutType\":2,"
                + "\"layout\":[{\"text\":\"hello\",\"size\":9},{\"rtcStreamUid\":201,\"spin\":90,"
                + "\"region\":{\"xPos\":0,\"yPos\":0,\"zIndex\":1,\"width\":9,\"height\":9,\"a\":1},"
                + "\"fillMode\":\"stretch\"}],\"bitrate\":400,\"codec\":\"AV1\"}},"
                + URL
                + ",\"state\":\"paused\",\"extra\":{}}");

    assertThat(converter.state()).isEqualTo(new ConverterState("paused"));
    assertThat(converter.state().isKnown()).isFalse();
    Transcoding transcoding = (Transcoding) converter.source();
    assertThat(transcoding.audio().codecProfile().isKnown()).isFalse();
    assertThat(transcoding.video().codec().isKnown()).isFalse();
    assertThat(transcoding.video().layoutType().isKnown()).isFalse();
    assertThat(transcoding.video().layout())
        .isEqualTo(
            List.of(
                new UnknownView(),
                new RtcStreamView(201, new Region(0, 0, 1, 9, 9), new FillMode("stretch"), null)));
  }

  @Test
  void mayEchoATokenThatIsNone() {
    Converter converter =
        answered(
            "{\"rawOptions\":{\"rtcChannel\":\"c\",\"token\":\"\",\"rtcStreamUid\":7},"
                + URL
                + "}");

    assertThat(converter.source()).isEqualTo(RawStream.of("c", 7));
  }

  private static Converter answered(String json) {
    wire.agora().script("media-push.get", ScriptedReply.json(200, json));
    return wire.product().get(NA, ID).block(Duration.ofSeconds(20));
  }
}
