package io.github.agoraflux.mediapush;

import static io.github.agoraflux.value.ServiceRegion.EU;
import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Every verb, against a server that keeps state. */
class MediaPushTest {

  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://cdn.example/live/stream-key");
  private static final String CONVERTERS = "/rtmp-converters";

  private Wire<MediaPush> wire;
  private MediaPush push;

  @BeforeEach
  void open() {
    wire = new Wire<>(MediaPush::over, settings -> settings.connectTime(CONNECTING), client -> {});
    push = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void createsAConverterThatBeginsToConnect() {
    ConverterStatus created = create(raw("first"));

    assertThat(created.createdAt()).isEqualTo(Wire.NOW);
    assertThat(created.updatedAt()).isEqualTo(Wire.NOW);
    assertThat(created.state()).isEqualTo(ConverterState.CONNECTING);
    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.rawPath()).isEqualTo("/na/v1/projects/" + wire.agora().appId() + CONVERTERS);
    assertThat(sent.rawQuery()).isEmpty();
    assertThat(sent.body())
        .isEqualTo(
            "{\"converter\":{\"name\":\"first\",\"rawOptions\":{\"rtcChannel\":\"show68\","
                + "\"rtcStreamUid\":201},\"rtmpUrl\":\"rtmp://cdn.example/live/stream-key\"}}");
  }

  @Test
  void sendsEveryFieldOfAConverter() {
    StepVerifier.create(
            push.create(
                NA,
                spec ->
                    spec.name("all")
                        .source(
                            RawStream.builder()
                                .channel("show68")
                                .uid(4_294_967_295L)
                                .token(Secret.of("push-t0ken"))
                                .extra(Map.of("mirror", true))
                                .build())
                        .rtmpUrl(CDN)
                        .idleTimeout(Duration.ofMinutes(2))
                        .jitterBuffer(Duration.ofMillis(250))
                        .regionHintIp("192.0.2.7")
                        .extra(Map.of("region", Map.of("backup", List.of(1, 2))))))
        .expectNextCount(1)
        .verifyComplete();

    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.rawQuery()).isEqualTo("regionHintIp=192.0.2.7");
    assertThat(sent.body())
        .isEqualTo(
            "{\"converter\":{\"name\":\"all\",\"rawOptions\":{\"rtcChannel\":\"show68\","
                + "\"token\":\"push-t0ken\",\"rtcStreamUid\":4294967295,\"mirror\":true},"
                + "\"rtmpUrl\":\"rtmp://cdn.example/live/stream-key\",\"idleTimeOut\":120,"
                + "\"jitterBufferSizeMs\":250,\"region\":{\"backup\":[1,2]}}}");
  }

  @Test
  void getsAConverterThatTranscodes() {
    ConverterSpec spec = ExampleSpecs.sideBySide();
    ConverterId id = create(spec).id();
    wire.time().advance(CONNECTING);

    StepVerifier.create(push.get(NA, id))
        .assertNext(
            converter -> {
              assertThat(converter.id()).isEqualTo(id);
              assertThat(converter.name()).isEqualTo("test");
              assertThat(converter.source()).isEqualTo(spec.source());
              assertThat(converter.rtmpUrl()).isEqualTo(spec.rtmpUrl());
              assertThat(converter.idleTimeout()).isEqualTo(Duration.ofMinutes(5));
              assertThat(converter.createdAt()).isEqualTo(Wire.NOW);
              assertThat(converter.updatedAt()).isEqualTo(Wire.NOW);
              assertThat(converter.isRunning()).isTrue();
              assertThat(converter.hasFailed()).isFalse();
            })
        .verifyComplete();
    assertThat(wire.lastRequest().method()).isEqualTo("GET");
    assertThat(wire.lastRequest().rawPath()).isEqualTo(pathOf("na", id));
    assertThat(wire.lastRequest().body()).isEmpty();
  }

  @Test
  void getsAConverterThatDoesNotTranscodeWithoutItsToken() {
    ConverterId id =
        create(
                ConverterSpec.builder()
                    .source(
                        RawStream.builder()
                            .channel("show68")
                            .uid(201)
                            .token(Secret.of("push-t0ken"))
                            .build())
                    .rtmpUrl(CDN)
                    .build())
            .id();

    StepVerifier.create(push.get(NA, id))
        .assertNext(
            converter -> {
              assertThat(converter.name()).isNull();
              assertThat(converter.source()).isEqualTo(RawStream.of("show68", 201));
              assertThat(converter.state()).isNull();
              assertThat(converter.isRunning()).isFalse();
            })
        .verifyComplete();
  }

  @Test
  void tellsThatAConverterCouldNotPush() {
    ConverterId id =
        create(
                spec(ExampleSpecs.sideBySide())
                    .rtmpUrl(RtmpUrl.of("rtmp://nowhere.invalid/live"))
                    .build())
            .id();
    wire.time().advance(CONNECTING);

    StepVerifier.create(push.get(NA, id))
        .assertNext(converter -> assertThat(converter.hasFailed()).isTrue())
        .verifyComplete();
  }

  @Test
  void findsAConverterInItsRegionAlone() {
    ConverterId id = create(raw("first")).id();

    StepVerifier.create(push.get(EU, id)).verifyError(RejectedException.NotFound.class);

    assertThat(wire.lastRequest().rawPath()).isEqualTo(pathOf("eu", id));
  }

  @Test
  void updatesAConverter() {
    ConverterId id = create(ExampleSpecs.sideBySide()).id();
    wire.time().advance(CONNECTING);

    StepVerifier.create(push.update(NA, id, 0, ExampleSpecs.newLayout()))
        .expectNext(
            new ConverterStatus(id, Wire.NOW, Wire.NOW.plus(CONNECTING), ConverterState.RUNNING))
        .verifyComplete();

    assertThat(wire.lastRequest().method()).isEqualTo("PATCH");
    assertThat(wire.lastRequest().rawPath()).isEqualTo(pathOf("na", id));
    assertThat(wire.lastRequest().rawQuery()).isEqualTo("sequence=0");
    StepVerifier.create(push.get(NA, id).map(converter -> layoutOf(converter).get(1)))
        .expectNextMatches(ImageView.class::isInstance)
        .verifyComplete();
  }

  @Test
  void obeysTheHighestSequenceNumberAlone() {
    ConverterId id = create(ExampleSpecs.sideBySide()).id();

    StepVerifier.create(
            pushTo(id, 5, "five")
                .then(pushTo(id, 4, "four"))
                .then(pushTo(id, 5, "five again"))
                .then(push.get(NA, id))
                .map(Converter::rtmpUrl))
        .expectNext(RtmpUrl.of("rtmp://cdn.example/live/five"))
        .verifyComplete();
    StepVerifier.create(
            pushTo(id, 999_999_999_999L, "last").then(push.get(NA, id)).map(Converter::rtmpUrl))
        .expectNext(RtmpUrl.of("rtmp://cdn.example/live/last"))
        .verifyComplete();
  }

  @Test
  void deletesAConverterOnce() {
    ConverterId id = create(raw("first")).id();

    StepVerifier.create(push.delete(NA, id)).verifyComplete();

    assertThat(wire.lastRequest().method()).isEqualTo("DELETE");
    assertThat(wire.lastRequest().rawPath()).isEqualTo(pathOf("na", id));
    assertThat(wire.agora().converters().find(id.value())).isEmpty();
    StepVerifier.create(push.delete(NA, id)).verifyError(RejectedException.NotFound.class);
  }

  @Test
  void listsTheConvertersOfAChannel() {
    ConverterId id = create(raw("first")).id();
    create(ConverterSpec.builder().source(RawStream.of("other show", 1)).rtmpUrl(CDN).build());

    StepVerifier.create(push.list("show68"))
        .assertNext(
            converter -> {
              assertThat(converter.id()).isEqualTo(id);
              assertThat(converter.name()).isEqualTo("first");
              assertThat(converter.channel()).isEqualTo("show68");
              assertThat(converter.rtmpUrl()).isEqualTo(CDN);
              assertThat(converter.createdAt()).isEqualTo(Wire.NOW);
              assertThat(converter.updatedAt()).isEqualTo(Wire.NOW);
              assertThat(converter.state()).isEqualTo(ConverterState.CONNECTING);
              assertThat(converter.idleTimeout()).isEqualTo(Duration.ofMinutes(5));
              assertThat(converter.appId()).isEqualTo(wire.agora().appId());
            })
        .verifyComplete();
    StepVerifier.create(push.list("other show"))
        .assertNext(converter -> assertThat(converter.name()).isNull())
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/v1/projects/" + wire.agora().appId() + "/channels/other%20show" + CONVERTERS);
    assertThat(wire.lastRequest().rawQuery()).isEmpty();
  }

  @Test
  void sendsNothingBeforeASubscriptionAndOnceForEach() {
    Mono<ConverterStatus> creation = push.create(NA, spec -> spec.source(null));
    Mono<ConverterStatus> withoutName =
        push.create(NA, spec -> spec.source(RawStream.of("show68", 201)).rtmpUrl(CDN));

    assertThat(wire.agora().journal().count("*")).isZero();
    StepVerifier.create(creation).verifyError(IllegalArgumentException.class);
    assertThat(wire.agora().journal().count("*")).isZero();

    StepVerifier.create(withoutName.then(withoutName)).expectNextCount(1).verifyComplete();
    assertThat(wire.agora().converters().size()).isEqualTo(2);
  }

  private ConverterStatus create(ConverterSpec spec) {
    return push.create(NA, spec).block(Duration.ofSeconds(20));
  }

  private Mono<ConverterStatus> pushTo(ConverterId id, long sequence, String stream) {
    return push.update(
        NA,
        id,
        sequence,
        update ->
            update.rtmpUrl(RtmpUrl.of("rtmp://cdn.example/live/" + stream.replace(' ', '_'))));
  }

  private String pathOf(String region, ConverterId id) {
    return "/" + region + "/v1/projects/" + wire.agora().appId() + CONVERTERS + "/" + id;
  }

  private static List<LayoutView> layoutOf(Converter converter) {
    return ((Transcoding) converter.source()).video().layout();
  }

  private static ConverterSpec raw(String name) {
    return ConverterSpec.builder()
        .name(name)
        .source(RawStream.of("show68", 201))
        .rtmpUrl(CDN)
        .build();
  }

  private static ConverterSpecBuilder spec(ConverterSpec spec) {
    return ConverterSpecBuilder.builder(spec);
  }
}
