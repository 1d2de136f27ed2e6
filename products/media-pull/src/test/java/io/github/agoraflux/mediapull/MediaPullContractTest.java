package io.github.agoraflux.mediapull;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;
import static io.github.agoraflux.value.ServiceRegion.NA;

import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import java.time.Instant;

/** The documented requests and answers of Media Pull. */
class MediaPullContractTest extends ProductContract<MediaPull> {

  private static final ServiceRegion NA = ServiceRegion.NA;
  private static final PlayerId ID = PlayerId.of("2a784467d647bb87b60b719f6fa56317");
  private static final StreamUrl STREAM = StreamUrl.of("rtmp://example.agora.io/live/class32/101");
  private static final Instant CREATED = Instant.ofEpochSecond(1_575_508_644);

  private static final Deviation MASK_OF_THE_ANSWER =
      omits("/fields", "it names the fields of the answer, which are read where they are");
  private static final Deviation NO_TOKEN =
      omits("/body/player/token", "the documented one begins the player's id, which is printed");
  private static final Deviation LARGEST_PAGE =
      puts("/query/pageSize", "500", "a list asks for as much as it may, not for 200");

  MediaPullContractTest() {
    super("media-pull", Specs::impatient);
  }

  @Override
  protected void describe(Examples<MediaPull> examples) {
    examples
        .request(
            "create/request-1",
            pull -> pull.create(NA, player().channel("show68").build()),
            omits("/body/player/token", "a token that is none is left out, not sent empty"))
        .request("create/request-2", pull -> pull.create(NA, timed().build()), NO_TOKEN)
        .request(
            "create/request-3",
            pull ->
                pull.create(
                    NA,
                    timed()
                        .audio(AudioOptions.of(AudioProfile.SPEECH_STANDARD))
                        .video(
                            VideoOptions.builder()
                                .width(1920)
                                .height(1080)
                                .frameRate(15)
                                .bitrateKbps(400)
                                .codec(VideoCodec.VP8)
                                .gop(30)
                                .fillMode(FillMode.FILL)
                                .build())
                        .build()),
            NO_TOKEN)
        .answer("create/response-1", MASK_OF_THE_ANSWER)
        .emits("create/response-1", new PlayerStatus(ID, 101L, null, CREATED, PlayerState.RUNNING))
        .request(
            "update/request-1",
            pull ->
                pull.update(
                    NA,
                    ID,
                    0,
                    update ->
                        update
                            .audio(AudioUpdate.ofVolume(10))
                            .paused(false)
                            .streamUrl(StreamUrl.of("http://XXXX"))
                            .seekPosition(Duration.ofSeconds(40))))
        .emits("update/response-1")
        .request("delete/request-1", pull -> pull.delete(NA, ID))
        .emits("delete/response-1");
    lists(examples);
  }

  private static void lists(Examples<MediaPull> examples) {
    examples
        .request("list/request-1", MediaPull::list, LARGEST_PAGE)
        .request(
            "list/request-2",
            pull -> pull.list("class32").from(Cursor.of("7b60b719f")),
            LARGEST_PAGE)
        .answerTo("list/response-1", pull -> pull.list().take(2))
        .answer(
            "list/response-1",
            MASK_OF_THE_ANSWER,
            omits("/totalSize", "a list ends with its last page, whatever the count"))
        .emits(
            "list/response-1",
            new Player(
                ID, "class32_101", STREAM, "class32", 101L, null, CREATED, PlayerState.RUNNING),
            new Player(
                PlayerId.of("0b719f6fa563172a784467d647bb87b6"),
                "class68_422",
                StreamUrl.of("rtmp://example.agora.io/live/class68/422"),
                "class68",
                422L,
                null,
                Instant.ofEpochSecond(1_575_588_644),
                PlayerState.CONNECTING));
  }

  private static PlayerSpecBuilder player() {
    return PlayerSpec.builder()
        .name("test")
        .streamUrl(STREAM)
        .uid(101L)
        .idleTimeout(Duration.ofMinutes(5));
  }

  private static PlayerSpecBuilder timed() {
    return player().channel("class32").playAt(CREATED);
  }
}
