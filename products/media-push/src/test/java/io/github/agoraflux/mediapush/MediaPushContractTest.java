package io.github.agoraflux.mediapush;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import java.time.Instant;

/** The documented requests and answers of Media Push. */
class MediaPushContractTest extends ProductContract<MediaPush> {

  private static final ServiceRegion NA = ServiceRegion.NA;
  private static final ConverterId ID = ConverterId.of("4c014467d647bb87b60b719f6fa57686");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://example.agora.io/live/show68");

  private static final Deviation MASK_OF_THE_ANSWER =
      omits("/fields", "it names the fields of the answer, which are always the same four");
  private static final Deviation TOTAL =
      omits("/data/total_count", "a list ends with its last page, whatever the count");

  MediaPushContractTest() {
    super("media-push", MediaPush::over);
  }

  @Override
  protected void describe(Examples<MediaPush> examples) {
    creations(examples);
    updates(examples);
    lookups(examples);
    lists(examples);
  }

  private static void creations(Examples<MediaPush> examples) {
    Deviation emptyToken =
        omits("/body/converter/*/token", "a token that is none is left out, not sent empty");
    examples
        .request("create/request-1", push -> push.create(NA, ExampleSpecs.sideBySide()), emptyToken)
        .request(
            "create/request-2",
            push ->
                push.create(
                    NA,
                    spec ->
                        spec.name("test")
                            .source(RawStream.of("show68", 201))
                            .rtmpUrl(CDN)
                            .idleTimeout(FIVE_MINUTES)),
            emptyToken)
        .request("create/request-3", push -> push.create(NA, ExampleSpecs.oneAboveTheOther()))
        .request(
            "create/request-4",
            push -> push.create(NA, ExampleSpecs.vertical()),
            omits("/body/converter/idleTimeout", "the request tables spell it idleTimeOut"),
            puts("/body/converter/idleTimeOut", 300, "the request tables spell it so"))
        .request(
            "create/request-5",
            push ->
                push.create(
                    NA,
                    spec ->
                        spec.name("show68_vertical")
                            .source(RawStream.of("show68", 201))
                            .rtmpUrl(RtmpUrl.of("rtmp://example/live/global"))))
        .answer("create/response-1", MASK_OF_THE_ANSWER)
        .emits(
            "create/response-1",
            new ConverterStatus(
                ID,
                Instant.ofEpochSecond(1_591_786_766),
                Instant.ofEpochSecond(1_591_786_766),
                ConverterState.CONNECTING));
  }

  private static void updates(Examples<MediaPush> examples) {
    examples
        .request("update/request-1", push -> push.update(NA, ID, 0, ExampleSpecs.newLayout()))
        .request("update/request-2", push -> push.update(NA, ID, 1, ExampleSpecs.newCanvas()))
        .answer("update/response-1", MASK_OF_THE_ANSWER)
        .emits(
            "update/response-1",
            new ConverterStatus(
                ID,
                Instant.ofEpochSecond(1_591_786_766),
                Instant.ofEpochSecond(1_591_788_746),
                ConverterState.RUNNING))
        .request("delete/request-1", push -> push.delete(NA, ID))
        .emits("delete/response-1");
  }

  private static void lookups(Examples<MediaPush> examples) {
    examples
        .request("get/request-1", push -> push.get(NA, ID))
        .emits("get/response-1", ExampleConverters.custom(ID))
        .emits("get/response-2", ExampleConverters.vertical(ID))
        .emits(
            "get/response-3",
            new Converter(
                ID,
                "wX8210Ce1VWVyGVHyaHA0W",
                RawStream.of("example", 201),
                RtmpUrl.of("rtmp://vid-218.push.chinanetcenter.broadcastapp.agora.io/live/global"),
                Duration.ofMinutes(2),
                null,
                null,
                null,
                null));
  }

  private static void lists(Examples<MediaPush> examples) {
    ConverterSummary member =
        new ConverterSummary(
            ConverterId.of("889B6D4BEC4XXXXE68CCDA978BF21350"),
            "wX8210XXXXWVyGVHyaHA0W",
            "testchannel",
            RtmpUrl.of("rtmp://example/live/areu"),
            ConverterState.RUNNING,
            Instant.ofEpochSecond(1_641_267_818),
            Instant.ofEpochSecond(1_641_267_823),
            Duration.ofMinutes(2),
            "aab8b8f5a8cd4469a63042fcfafe7063",
            "183.131.160.244",
            "200");
    examples
        .request("list/request-1", MediaPush::list)
        .answer("list/response-1", TOTAL)
        .emits("list/response-1", member)
        .request(
            "list-by-channel/request-1", push -> push.list("testchannel").from(Cursor.of("500")))
        .answer("list-by-channel/response-1", TOTAL)
        .emits("list-by-channel/response-1", member);
  }
}
