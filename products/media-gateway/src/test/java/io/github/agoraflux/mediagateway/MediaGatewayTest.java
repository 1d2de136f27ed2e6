package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.mediagateway.Specs.TEMPLATE;
import static io.github.agoraflux.value.ServiceRegion.EU;
import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.mediagateway.Ingress;
import io.github.agoraflux.simulator.mediagateway.PushedStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Every verb, against a server that keeps state. */
class MediaGatewayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Wire<MediaGateway> wire;
  private MediaGateway gateway;
  private Ingress ingress;

  @BeforeEach
  void open() {
    wire = new Wire<>(MediaGateway::over);
    gateway = wire.product();
    ingress = wire.agora().ingress("na");
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void createsFindsAndDestroysAKey() {
    IssuedKey key = gateway.createKey(NA, Specs.key()).block(PATIENCE);

    assertSent("POST", "/streamkeys");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"settings\":{\"channel\":\"demo\",\"uid\":\"100\",\"expiresAfter\":3600}}");
    assertThat(key.createdAt()).isEqualTo(Wire.NOW);
    assertThat(key.expiresAt()).isEqualTo(Wire.NOW.plusSeconds(3600));
    assertThat(ingress.key(key.streamKey().value())).isPresent();
    StepVerifier.create(gateway.key(NA, key.streamKey())).expectNext(key).verifyComplete();
    assertSent("GET", "/streamkeys/" + key.streamKey().value());
    StepVerifier.create(gateway.key(EU, key.streamKey()))
        .verifyError(RejectedException.NotFound.class);
    StepVerifier.create(gateway.destroyKey(NA, key.streamKey())).verifyComplete();
    assertSent("DELETE", "/streamkeys/" + key.streamKey().value());
    assertThat(ingress.key(key.streamKey().value())).isEmpty();
    StepVerifier.create(gateway.destroyKey(NA, key.streamKey()))
        .verifyError(RejectedException.NotFound.class);
  }

  @Test
  void sendsEveryFieldOfAKey() {
    gateway.putTemplate(NA, TEMPLATE, Specs.template(Specs.hd())).block(PATIENCE);

    StepVerifier.create(
            gateway.createKey(
                NA,
                spec ->
                    spec.channel("demo")
                        .expiresAfter(StreamKeySpec.FOREVER)
                        .templateId(TEMPLATE)
                        .extra(Map.of("note", List.of("a", 1)))))
        .assertNext(key -> assertThat(key.expiresAt()).isNull())
        .verifyComplete();

    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"settings\":{\"channel\":\"demo\",\"uid\":\"0\",\"expiresAfter\":0,"
                + "\"templateId\":\"720p\",\"note\":[\"a\",1]}}");
  }

  @Test
  void sendsEveryFieldOfATemplate() {
    StepVerifier.create(
            gateway.putTemplate(
                NA,
                TEMPLATE,
                spec ->
                    spec.video(
                            VideoTranscoding.builder()
                                .mode(TranscodingMode.ADAPTIVE)
                                .codec(VideoCodec.VP8)
                                .advancedOptions(
                                    AdvancedOptions.builder()
                                        .pvc(
                                            AdvancedOptions.Pvc.builder()
                                                .saveBitrateRatio(0.3)
                                                .extra(Map.of("level", 2))
                                                .build())
                                        .superResolution(
                                            AdvancedOptions.SuperResolution.builder()
                                                .alphaBlending(256)
                                                .extra(Map.of("scale", 1.5))
                                                .build())
                                        .extra(Map.of("hdr", true))
                                        .build())
                                .simulcastStream(
                                    SimulcastStream.builder()
                                        .enabled(true)
                                        .extra(Map.of("gop", 2))
                                        .build())
                                .extra(Map.of("gop", 1))
                                .build())
                        .audio(
                            AudioTranscoding.builder()
                                .bitrateKbps(64)
                                .extra(Map.of("stereo", true))
                                .build())
                        .jitterBuffer(
                            JitterBuffer.builder()
                                .size(Duration.ofMillis(100))
                                .extra(Map.of("fast", 1))
                                .build())
                        .extra(Map.of("beta", 1))))
        .verifyComplete();

    assertSent("PUT", "/stream-templates/720p");
    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"settings\":{\"transcoding\":{\"video\":{\"enabled\":true,\"mode\":\"adaptive\","
                + "\"codec\":\"VP8\",\"advancedOptions\":{\"pvc\":{\"enabled\":true,"
                + "\"saveBitrateRatio\":0.3,\"level\":2},\"superResolution\":{\"enabled\":true,"
                + "\"alphaBlending\":256,\"scale\":1.5},\"hdr\":true},\"simulcastStream\":{\"enabled\":true,"
                + "\"gop\":2},\"gop\":1},\"audio\":{\"enabled\":true,\"bitrate\":64,"
                + "\"stereo\":true}},\"jitterBuffer\":{\"size\":100,\"fast\":1},\"beta\":1}}");
  }

  @Test
  void replacesPartsOfATemplateAsAWhole() {
    gateway
        .putTemplate(
            NA, TEMPLATE, spec -> spec.video(Specs.hd().build()).audio(AudioTranscoding.disabled()))
        .block(PATIENCE);

    StepVerifier.create(
            gateway.updateTemplate(NA, TEMPLATE, spec -> spec.video(VideoTranscoding.disabled())))
        .verifyComplete();

    assertSent("PATCH", "/stream-templates/720p");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"settings\":{\"transcoding\":{\"video\":{\"enabled\":false}}}}");
    assertThat(ingress.templates().get("720p"))
        .isEqualTo(
            Map.of(
                "transcoding",
                Map.of("video", Map.of("enabled", false), "audio", Map.of("enabled", false))));
  }

  @Test
  void tellsTemplatesAsTheyCome() {
    gateway.putTemplate(NA, TEMPLATE, spec -> {}).block(PATIENCE);

    StepVerifier.create(gateway.template(NA, TEMPLATE))
        .expectNext(Map.of("data", Map.of("templateId", "720p", "settings", Map.of())))
        .verifyComplete();
    assertSent("GET", "/stream-templates/720p");
    StepVerifier.create(gateway.templates(NA))
        .expectNext(Map.of("data", List.of(Map.of("templateId", "720p", "settings", Map.of()))))
        .verifyComplete();
    assertSent("GET", "/stream-templates");
    StepVerifier.create(gateway.deleteTemplate(NA, TEMPLATE)).verifyComplete();
    assertSent("DELETE", "/stream-templates/720p");
    StepVerifier.create(gateway.template(NA, TEMPLATE))
        .verifyError(RejectedException.NotFound.class);
  }

  @Test
  void setsWhatHoldsForStreamsWithoutATemplate() {
    StepVerifier.create(
            gateway.setGlobalTranscoding(
                NA, spec -> spec.video(VideoTranscoding.disabled()).extra(Map.of("beta", 1))))
        .verifyComplete();
    assertSent("PUT", "/appconfig");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"settings\":{\"transcoding\":{\"video\":{\"enabled\":false}},\"beta\":1}}");
    assertThat(ingress.global()).containsKey("transcoding");

    StepVerifier.create(gateway.setDefaultTemplate(NA, TEMPLATE))
        .verifyError(RejectedException.NotFound.class);
    gateway.putTemplate(NA, TEMPLATE, spec -> {}).block(PATIENCE);
    StepVerifier.create(gateway.setDefaultTemplate(NA, TEMPLATE)).verifyComplete();
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"settings\":{\"defaultStreamTemplate\":\"720p\"}}");
    assertThat(ingress.global()).isEqualTo(Map.of("defaultStreamTemplate", "720p"));
  }

  @Test
  void tellsTheStreams() {
    PushedStream one = pushed("one");
    wire.time().advance(Duration.ofSeconds(1));
    PushedStream other = pushed("other room");

    StepVerifier.create(gateway.streams(NA))
        .assertNext(
            stream -> {
              assertThat(stream.id()).hasToString(one.sid());
              assertThat(stream.channel()).isEqualTo("one");
              assertThat(stream.uid()).isEqualTo("100");
              assertThat(stream.status()).isEqualTo(StreamStatus.RUNNING);
              assertThat(stream.beganAt()).isEqualTo(Wire.NOW);
              assertThat(stream.bitrateKbps()).isPositive();
              assertThat(stream.video()).isNotNull();
              assertThat(stream.audio()).isNotNull();
              assertThat(stream.url().streamKey().value()).isEqualTo(one.key());
            })
        .assertNext(
            stream -> {
              assertThat(stream.status()).isEqualTo(StreamStatus.STARTED);
              assertThat(stream.video()).isNull();
            })
        .verifyComplete();
    assertSent("GET", "/online-streams");
    StepVerifier.create(gateway.streams(NA, "other room").map(LiveStream::id))
        .expectNext(SessionId.of(other.sid()))
        .verifyComplete();
    assertThat(wire.lastRequest().rawQuery()).isEqualTo("channel=other%20room");
    StepVerifier.create(gateway.stream(NA, SessionId.of(other.sid())).map(LiveStream::channel))
        .expectNext("other room")
        .verifyComplete();
    assertSent("GET", "/online-streams/" + other.sid());
    StepVerifier.create(gateway.streams(EU)).verifyComplete();
    StepVerifier.create(gateway.stream(EU, SessionId.of(other.sid())))
        .verifyError(RejectedException.NotFound.class);
  }

  @Test
  void disconnectsAStreamWhoseEncoderConnectsAnew() {
    PushedStream stream = pushed("room");

    StepVerifier.create(gateway.disconnect(NA, SessionId.of(stream.sid()))).verifyComplete();

    assertSent("DELETE", "/online-streams/" + stream.sid());
    assertThat(ingress.streams())
        .singleElement()
        .satisfies(anew -> assertThat(anew.sid()).isNotEqualTo(stream.sid()));
  }

  @Test
  void sendsNothingBeforeASubscriptionAndOnceForEach() {
    Mono<IssuedKey> key = gateway.createKey(NA, Specs.key());

    assertThat(wire.requests()).isZero();
    StepVerifier.create(key.then(key)).expectNextCount(1).verifyComplete();
    assertThat(wire.requests()).isEqualTo(2);
  }

  private PushedStream pushed(String channel) {
    IssuedKey key =
        gateway.createKey(NA, Specs.leastKey().channel(channel).build()).block(PATIENCE);
    return ingress.push(key.streamKey().value()).orElseThrow();
  }

  private void assertSent(String method, String path) {
    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo(method);
    assertThat(sent.rawPath())
        .isEqualTo("/na/v1/projects/" + wire.agora().appId() + "/rtls/ingress" + path);
  }
}
