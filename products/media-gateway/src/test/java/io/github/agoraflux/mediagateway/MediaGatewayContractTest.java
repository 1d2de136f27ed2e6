package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.mediagateway.Specs.SID;
import static io.github.agoraflux.mediagateway.Specs.TEMPLATE;
import static io.github.agoraflux.value.ServiceRegion.NA;

import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The documented requests and answers of Media Gateway. */
class MediaGatewayContractTest extends ProductContract<MediaGateway> {

  private static final ServiceRegion NA = ServiceRegion.NA;
  private static final String DOCUMENTED_KEY = "A0j5ptIcqnI2CQHd3zbQjUcgR58rbYH";
  private static final Duration HOUR = Duration.ofHours(1);

  MediaGatewayContractTest() {
    super("media-gateway", Verbs::impatient);
  }

  @Override
  protected void describe(Examples<MediaGateway> examples) {
    keys(examples);
    templates(examples);
    global(examples);
    streams(examples);
  }

  private static void keys(Examples<MediaGateway> examples) {
    examples
        .request("create-stream-key/request-1", gateway -> gateway.createKey(NA, Specs.key()))
        .request(
            "create-stream-key/request-2",
            gateway ->
                gateway.createKey(
                    NA,
                    spec -> spec.channel("shx001").uid("1001").expiresAfter(StreamKeySpec.FOREVER)))
        .emits(
            "create-stream-key/response-1",
            new IssuedKey(
                StreamKey.of("AKxOnm8SAhrcu_-GY5fwH1Oz7b1Qt-z"),
                "demo",
                "100",
                HOUR,
                Instant.ofEpochSecond(1_723_183_524)))
        .request("get-stream-key/request-1", gateway -> gateway.key(NA, key()))
        .emits(
            "get-stream-key/response-1",
            new IssuedKey(key(), "demo", "100", HOUR, Instant.ofEpochSecond(1_690_097_264)))
        .request("delete-stream-key/request-1", gateway -> gateway.destroyKey(NA, key()))
        .emits("delete-stream-key/response-1");
  }

  private static void templates(Examples<MediaGateway> examples) {
    examples
        .request(
            "put-template/request-1",
            gateway ->
                gateway.putTemplate(
                    NA,
                    TEMPLATE,
                    spec ->
                        spec.video(Specs.hd().build())
                            .audio(AudioTranscoding.builder().enabled(false).profile(3).build())
                            .jitterBuffer(
                                JitterBuffer.of(Duration.ofMillis(500), Duration.ofMillis(800)))))
        .emits("put-template/response-1")
        .request(
            "update-template/request-1",
            gateway -> gateway.updateTemplate(NA, TEMPLATE, Specs.template(Specs.hd())))
        .emits("update-template/response-1")
        .request("delete-template/request-1", gateway -> gateway.deleteTemplate(NA, TEMPLATE))
        .emits("delete-template/response-1")
        .request("get-template/request-1", gateway -> gateway.template(NA, TEMPLATE))
        .emits("get-template/response-1", Map.of())
        .request("list-templates/request-1", gateway -> gateway.templates(NA))
        .emits("list-templates/response-1", Map.of());
  }

  private static void global(Examples<MediaGateway> examples) {
    examples
        .request(
            "set-global-template/request-1", gateway -> gateway.setDefaultTemplate(NA, TEMPLATE))
        .request(
            "set-global-template/request-2",
            gateway ->
                gateway.setGlobalTranscoding(
                    NA,
                    spec ->
                        spec.video(
                                VideoTranscoding.builder()
                                    .codec(VideoCodec.H264)
                                    .width(640)
                                    .height(480)
                                    .fps(15)
                                    .bitrateKbps(1200)
                                    .build())
                            .audio(
                                AudioTranscoding.builder()
                                    .enabled(false)
                                    .codec(AudioCodec.OPUS)
                                    .build())
                            .simulcastStream(
                                SimulcastStream.builder()
                                    .enabled(true)
                                    .width(320)
                                    .height(240)
                                    .fps(10)
                                    .bitrateKbps(1200)
                                    .build())))
        .emits("set-global-template/response-1");
  }

  private static void streams(Examples<MediaGateway> examples) {
    examples
        .request("list-streams/request-1", gateway -> gateway.streams(NA))
        .emits(
            "list-streams/response-1",
            new LiveStream(
                SessionId.of("string"),
                "demo",
                "100",
                new IngestUrl("string"),
                new StreamStatus("string"),
                "string",
                0,
                new LiveStream.Video(0, 0, 0),
                new LiveStream.Audio(0, 0)))
        .request("get-stream/request-1", gateway -> gateway.stream(NA, SID))
        .emits(
            "get-stream/response-1",
            new LiveStream(
                SID,
                "demo",
                "100",
                new IngestUrl("rtls-ingress-prod-na.agoramdn.com/live/streamKey"),
                StreamStatus.RUNNING,
                "1690097264",
                2106,
                new LiveStream.Video(1280, 720, 30),
                new LiveStream.Audio(2, 48_000)))
        .request("mute-stream/request-1", gateway -> gateway.mute(NA, SID, true, false))
        .emits("mute-stream/response-1")
        .request("disconnect-stream/request-1", gateway -> gateway.disconnect(NA, SID))
        .emits("disconnect-stream/response-1");
  }

  private static StreamKey key() {
    return StreamKey.of(DOCUMENTED_KEY);
  }
}
