package io.github.agoraflux.cloudtranscoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad input never leaves the process, and good input arrives as it was given. */
class TranscodingSpecTest {

  private static final Secret RTC_TOKEN = Secret.of("rtc-t0ken-of-a-test");
  private static final RtcStream USER = RtcStream.of("show68", 123, RTC_TOKEN);
  private static final Region PLACE = new Region(0, 0, 320, 240, 2);
  private static final StreamUrl CDN = StreamUrl.of("rtmp://cdn.example/live/stream-key");
  private static final BuilderToken TOKEN = BuilderToken.of("builder-t0ken");

  @RegisterExtension static final Wire<CloudTranscoder> wire = new Wire<>(CloudTranscoder::over);

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTasks")
  void refusesBadTasks(String message, Consumer<TranscodingSpecBuilder> change) {
    assertRefused(
        message,
        transcoder ->
            transcoder.create(
                TOKEN,
                spec -> {
                  spec.canvas(Canvas.of(960, 480)).outputs(outputs(Output.builder().rtc(USER)));
                  change.accept(spec);
                }));
  }

  static Stream<Arguments> badTasks() {
    return Stream.of(
        bad("canvas must be given", spec -> spec.canvas(null)),
        bad("canvas.width must be from 120 to 3840", spec -> spec.canvas(Canvas.of(119, 480))),
        bad("canvas.height must be from 120 to 3840", spec -> spec.canvas(Canvas.of(960, 3841))),
        bad("canvas.color must be from 0 to 16777215", canvas(1 << 24, null)),
        bad("canvas.backgroundImage must be an HTTP", canvas(0, "https://example.com/a.gif")),
        bad("idleTimeout must be from PT1S to PT24H", idle(Duration.ZERO)),
        bad("idleTimeout must be from PT1S to PT24H", idle(Duration.ofHours(25))),
        bad("idleTimeout must be whole seconds", idle(Duration.ofMillis(1500))),
        bad("outputs must have an output at least", spec -> spec.outputs(null)),
        bad("outputs[0] must have either rtc or streamUrl", output(Output.builder())),
        bad(
            "outputs[0] must have either rtc or streamUrl",
            output(Output.builder().rtc(USER).streamUrl(CDN))),
        bad("outputs[0].rtc.uid must be from 0", output(rtc("show68", 1L << 32))),
        bad("outputs[0].rtc.channel must not be blank", output(rtc(" ", 1))),
        bad("outputs[0].rtc.channel must have at most 64", output(rtc("c".repeat(65), 1))),
        bad("outputs[0].rtc.token must be given", output(withoutToken())),
        bad("outputs[0].video.width must be", output(video(it -> it.width(100)))),
        bad("outputs[0].video.height must be", output(video(it -> it.height(48)))),
        bad("outputs[0].video.bitrateKbps must be", output(video(it -> it.bitrateKbps(0)))),
        bad("outputs[0].video.bitrateKbps must be", output(video(it -> it.bitrateKbps(10_001)))),
        bad("outputs[0].video.frameRate must be", output(video(it -> it.frameRate(31)))),
        bad("outputs[0].video.codec must be given", output(video(it -> it.codec(null)))),
        bad("audioInputs[0] must have either", audio(AudioInput.builder())),
        bad(
            "audioInputs[0].volume must be",
            audio(AudioInput.builder().streamUrl(CDN).volume(201))),
        bad("audioInputs[0].repeat must be", audio(AudioInput.builder().streamUrl(CDN).repeat(0))),
        bad("audioInputs[0] must have volume", audio(AudioInput.builder().rtc(USER).volume(1))),
        bad("videoInputs[0] must have either", video(VideoInput.builder().region(PLACE))),
        bad("videoInputs[0].region must be given", video(VideoInput.builder().rtc(USER))),
        bad("videoInputs[0].repeat must be", video(cdn().repeat(-2))),
        bad("videoInputs[0].region.zOrder must be from 2", video(at(0, 0, 120, 120, 1))),
        bad("videoInputs[0].region.x must be", video(at(-1, 0, 120, 120, 2))),
        bad("videoInputs[0].region.y must be", video(at(0, 3841, 120, 120, 2))),
        bad("videoInputs[0].region.width must be", video(at(0, 0, 119, 120, 2))),
        bad("videoInputs[0].region.height must be", video(at(0, 0, 120, 119, 2))),
        bad("videoInputs[0].placeholderImageUrl", video(cdn().placeholderImageUrl("a.png"))),
        bad("watermarks[0].imageUrl must be", watermark("ftp://example/a.png", PLACE)),
        bad("watermarks[0].region.zOrder must be", watermark("https://example.png", top())),
        bad("canvas.extra must hold only", spec -> spec.canvas(canvasWith("width"))),
        bad("outputs[0].audioExtra must hold", output(audioWith("profileType"))),
        bad("videoInputs[0].region.extra must", video(cdn().region(regionWith("x")))),
        bad("watermarks[0].extra must hold only", watermarkWith("imageUrl")),
        bad("extra must hold only fields", spec -> spec.extra(Map.of("canvas", 1))));
  }

  @Test
  void refusesBadArguments() {
    TranscodingSpec spec = ExampleSpecs.sideBySide().build();
    assertRefused("instanceId must not be blank", it -> it.acquire(""));
    assertRefused("instanceId must have at most 64", it -> it.acquire("i".repeat(65)));
    assertRefused("sequence must be from 0", it -> it.update(TaskId.of("a"), TOKEN, -1, spec));
    assertRefused("taskId must not be empty", it -> it.query(TaskId.of(""), TOKEN));
    assertRefused("id must have at most 64", it -> it.putTemplate("i".repeat(65), t -> {}));
    assertRefused("width must be from 1 to 1920", it -> it.putTemplate("a", t -> t.width(1921)));
    assertRefused("height must be from 1 to 1920", it -> it.putTemplate("a", t -> t.height(0)));
    assertRefused(
        "frameRate must be from 1 to 60", it -> it.putTemplate("a", t -> t.frameRate(61)));
    assertRefused(
        "videoExtra must hold only", it -> it.putTemplate("a", t -> t.videoExtra(one("fps"))));
    assertRefused("extra must hold only", it -> it.putTemplate("a", t -> t.extra(one("video"))));
    assertRefused(
        "instanceId must not be blank", it -> it.transcode("", spec).use(task -> Flux.empty()));
    assertThatThrownBy(() -> BuilderToken.of(" ")).hasMessageStartingWith("builderToken must");
    assertThatThrownBy(() -> StreamUrl.of("cdn.example/stream-key"))
        .hasMessage("streamUrl must be a URL without white space, but was \"***\"");
  }

  @Test
  void sendsFieldsThatAgoraAddedLater() {
    Flux.from(
            wire.product()
                .acquire(
                    "later",
                    spec ->
                        spec.streamProcessMode(StreamProcessMode.HETEROGENEOUS_SINGLE)
                            .audioInputs(List.of(AudioInput.cdn(CDN)))
                            .canvas(Canvas.of(960, 480))
                            .outputs(outputs(Output.builder().rtc(USER).extra(Map.of("new", 1))))
                            .extra(Map.of("newer", List.of("a", "b")))))
        .blockLast(Duration.ofSeconds(20));

    assertThat(wire.lastRequest().body())
        .contains("\"streamProcessMode\":\"heterogeneous-single\"")
        .contains("\"audioInputs\":[{\"streamUrl\":\"rtmp://cdn.example/live/stream-key\"}]")
        .contains("\"new\":1")
        .contains("\"newer\":[\"a\",\"b\"]");
    wire.reset();
  }

  @Test
  void sendsFieldsThatAgoraAddedLaterToEachPart() {
    Region region = RegionBuilder.builder(PLACE).extra(Map.of("shape", "round")).build();
    Flux.from(
            wire.product()
                .acquire(
                    "parts",
                    spec ->
                        spec.canvas(Canvas.builder().width(960).height(480).extra(one("a")).build())
                            .videoInputs(List.of(VideoInput.cdn(CDN, region)))
                            .watermarks(
                                List.of(
                                    Watermark.builder()
                                        .imageUrl("https://example.png")
                                        .region(PLACE)
                                        .extra(one("b"))
                                        .build()))
                            .outputs(outputs(Output.builder().rtc(USER).audioExtra(one("c"))))))
        .blockLast(Duration.ofSeconds(20));
    assertThat(wire.lastRequest().body())
        .contains("\"canvas\":{\"width\":960,\"height\":480,\"color\":0,\"a\":1}")
        .contains("\"zOrder\":2,\"shape\":\"round\"}")
        .contains("\"b\":1}]")
        .contains("\"audioOption\":{\"c\":1}");

    wire.product()
        .putTemplate("later", it -> it.width(320).videoExtra(one("d")).extra(one("e")))
        .block(Duration.ofSeconds(20));
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"enabled\":false,\"video\":{\"width\":320,\"d\":1},\"e\":1}");
    wire.reset();
  }

  private static Map<String, Object> one(String name) {
    return Map.of(name, 1);
  }

  @Test
  void printsNoSecret() {
    TranscodingSpec spec =
        ExampleSpecs.sideBySide()
            .audioInputs(List.of(AudioInput.cdn(CDN), AudioInput.rtc(USER)))
            .build();

    assertThat(spec.toString() + TOKEN)
        .contains("***", "rtmp://cdn.example/***")
        .doesNotContain("stream-key", "t0ken", "007e");
  }

  private static void assertRefused(String message, Function<CloudTranscoder, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.product())).blockLast())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    assertThat(wire.requests()).isZero();
  }

  private static Arguments bad(String message, Consumer<TranscodingSpecBuilder> change) {
    return arguments(message, change);
  }

  private static Consumer<TranscodingSpecBuilder> canvas(int color, String image) {
    return spec -> spec.canvas(new Canvas(960, 480, color, image, null));
  }

  private static Canvas canvasWith(String field) {
    return CanvasBuilder.builder(Canvas.of(960, 480)).extra(one(field)).build();
  }

  private static Region regionWith(String field) {
    return RegionBuilder.builder(PLACE).extra(one(field)).build();
  }

  private static OutputBuilder audioWith(String field) {
    return Output.builder().rtc(USER).audioExtra(one(field));
  }

  private static Consumer<TranscodingSpecBuilder> watermarkWith(String field) {
    Watermark watermark = Watermark.of("https://example.png", PLACE);
    return spec ->
        spec.watermarks(List.of(WatermarkBuilder.builder(watermark).extra(one(field)).build()));
  }

  private static Consumer<TranscodingSpecBuilder> idle(Duration time) {
    return spec -> spec.idleTimeout(time);
  }

  private static Consumer<TranscodingSpecBuilder> output(OutputBuilder output) {
    return spec -> spec.outputs(outputs(output));
  }

  private static List<Output> outputs(OutputBuilder output) {
    return List.of(output.build());
  }

  private static OutputBuilder rtc(String channel, long uid) {
    return Output.builder().rtc(RtcStream.of(channel, uid, RTC_TOKEN));
  }

  private static OutputBuilder withoutToken() {
    return Output.builder().rtc(RtcStreamBuilder.builder(USER).token(null).build());
  }

  private static OutputBuilder video(Consumer<VideoOptionBuilder> change) {
    VideoOptionBuilder video =
        VideoOption.builder().width(960).height(480).bitrateKbps(800).codec(VideoCodec.VP8);
    change.accept(video);
    return Output.builder().rtc(USER).video(video.build());
  }

  private static Consumer<TranscodingSpecBuilder> audio(AudioInputBuilder input) {
    return spec -> spec.audioInputs(List.of(input.build()));
  }

  private static Consumer<TranscodingSpecBuilder> video(VideoInputBuilder input) {
    return spec -> spec.videoInputs(List.of(input.build()));
  }

  private static VideoInputBuilder cdn() {
    return VideoInput.builder().streamUrl(CDN).region(PLACE);
  }

  private static VideoInputBuilder at(int x, int y, int width, int height, int layer) {
    return cdn().region(new Region(x, y, width, height, layer));
  }

  private static Region top() {
    return new Region(0, 0, 120, 120, 101);
  }

  private static Consumer<TranscodingSpecBuilder> watermark(String image, Region region) {
    return spec -> spec.watermarks(List.of(Watermark.of(image, region)));
  }
}
