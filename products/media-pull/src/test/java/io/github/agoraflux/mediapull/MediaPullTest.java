package io.github.agoraflux.mediapull;

import static io.github.agoraflux.mediapull.Specs.named;
import static io.github.agoraflux.mediapull.Specs.spec;
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
class MediaPullTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PLAYERS = "/cloud-player/players";

  private Wire<MediaPull> wire;
  private MediaPull pull;

  @BeforeEach
  void open() {
    wire = new Wire<>(MediaPull::over);
    pull = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void createsAPlayerThatBeginsToConnect() {
    PlayerStatus created = pull.create(NA, named("class32_101")).block(PATIENCE);

    assertThat(created)
        .isEqualTo(new PlayerStatus(created.id(), 101L, null, Wire.NOW, PlayerState.CONNECTING));
    assertThat(wire.agora().players().find(created.id().value())).isPresent();
    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.rawPath()).isEqualTo("/na/v1/projects/" + wire.agora().appId() + PLAYERS);
    assertThat(sent.rawQuery()).isEmpty();
    assertThat(sent.body())
        .isEqualTo(
            "{\"player\":{\"streamUrl\":\"rtmp://origin.example/live/class32\","
                + "\"channelName\":\"class32\",\"uid\":101,\"name\":\"class32_101\"}}");
  }

  @Test
  void sendsEveryFieldOfAPlayer() {
    StepVerifier.create(
            pull.create(
                NA,
                spec ->
                    spec.name("all")
                        .streamUrl(Specs.STREAM)
                        .channel("class 32")
                        .account("teacher 101")
                        .token(Secret.of("pull-t0ken"))
                        .idleTimeout(Duration.ofSeconds(30))
                        .playAt(Wire.NOW.plusSeconds(60))
                        .audio(
                            AudioOptions.builder()
                                .profile(AudioProfile.MUSIC_HIGH_QUALITY_STEREO)
                                .extra(Map.of("echo", true))
                                .build())
                        .video(
                            VideoOptions.builder()
                                .adaptsToOrientation(true)
                                .fillMode(FillMode.FIT)
                                .extra(Map.of("hdr", 1))
                                .build())
                        .encryption(
                            Encryption.salted(
                                EncryptionMode.AES_256_GCM2,
                                Secret.of("pull-encryption-key"),
                                Secret.of("0123456789abcdefghijklmnopqrstuv")))
                        .repeats(PlayerSpec.ENDLESSLY)
                        .seekPosition(Duration.ofSeconds(7))
                        .dataStream(true)
                        .streamIp("192.0.2.7")
                        .extra(Map.of("mirror", Map.of("at", List.of(1, 2))))))
        .assertNext(
            created -> {
              assertThat(created.account()).isEqualTo("teacher 101");
              assertThat(created.uid()).isNull();
              assertThat(created.state()).isEqualTo(PlayerState.IDLE);
            })
        .verifyComplete();

    assertThat(wire.lastRequest().rawQuery()).isEqualTo("streamIp=192.0.2.7");
    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"player\":{\"audioOptions\":{\"profile\":5,\"echo\":true},\"videoOptions\":{"
                + "\"widthHeightAdaption\":true,\"fillMode\":\"fit\",\"hdr\":1},"
                + "\"streamUrl\":\"rtmp://origin.example/live/class32\","
                + "\"channelName\":\"class 32\",\"account\":\"teacher 101\","
                + "\"token\":\"pull-t0ken\",\"idleTimeout\":30,\"playTs\":1767323105,"
                + "\"name\":\"all\",\"encryptMode\":\"aes-256-gcm2\","
                + "\"encryptKey\":\"pull-encryption-key\","
                + "\"encryptKdfSalt\":\"0123456789abcdefghijklmnopqrstuv\",\"repeatTime\":-1,"
                + "\"seekPosition\":7,\"dataStreamOptions\":{\"enable\":true},"
                + "\"mirror\":{\"at\":[1,2]}}}");
  }

  @Test
  void letsAgoraChooseTheUser() {
    StepVerifier.create(pull.create(NA, spec(player -> player.uid(0L))))
        .assertNext(created -> assertThat(created.uid()).isPositive())
        .verifyComplete();
  }

  @Test
  void updatesAPlayer() {
    PlayerId id = pull.create(NA, named("first")).block(PATIENCE).id();

    StepVerifier.create(
            pull.update(
                NA,
                id,
                0,
                update ->
                    update
                        .streamUrl(StreamUrl.of("https://origin.example/film.mp4"))
                        .audio(AudioUpdate.ofVolume(200))
                        .seekPosition(Duration.ofMinutes(2))
                        .paused(true)
                        .extra(Map.of("speed", 2))))
        .verifyComplete();

    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo("PATCH");
    assertThat(sent.rawPath()).isEqualTo(pathOf("na", id));
    assertThat(sent.rawQuery()).isEqualTo("sequence=0");
    assertThat(sent.body())
        .isEqualTo(
            "{\"player\":{\"streamUrl\":\"https://origin.example/film.mp4\","
                + "\"audioOptions\":{\"volume\":200},\"seekPosition\":120,\"isPause\":true,"
                + "\"speed\":2}}");
    assertThat(wire.agora().players().find(id.value()).orElseThrow())
        .satisfies(
            player -> {
              assertThat(player.streamUrl()).isEqualTo("https://origin.example/film.mp4");
              assertThat(player.volume()).isEqualTo(200);
              assertThat(player.paused()).isTrue();
            });
  }

  @Test
  void obeysTheHighestSequenceNumberAlone() {
    PlayerId id = pull.create(NA, named("first")).block(PATIENCE).id();

    StepVerifier.create(volume(id, 5, 50).then(volume(id, 4, 40)).then(volume(id, 5, 55)))
        .verifyComplete();

    assertThat(wire.agora().players().find(id.value()).orElseThrow().volume()).isEqualTo(50);
  }

  @Test
  void deletesAPlayerOnce() {
    PlayerId id = pull.create(NA, named("first")).block(PATIENCE).id();

    StepVerifier.create(pull.delete(EU, id)).verifyError(RejectedException.NotFound.class);
    assertThat(wire.agora().players().size()).isEqualTo(1);
    StepVerifier.create(pull.delete(NA, id)).verifyComplete();
    assertThat(wire.lastRequest().method()).isEqualTo("DELETE");
    assertThat(wire.lastRequest().rawPath()).isEqualTo(pathOf("na", id));
    assertThat(wire.agora().players().size()).isZero();
    StepVerifier.create(pull.delete(NA, id)).verifyError(RejectedException.NotFound.class);
  }

  @Test
  void tellsWhatAPlayerIsDoing() {
    pull.create(NA, named("plays")).block(PATIENCE);
    pull.create(NA, spec(p -> p.streamUrl(StreamUrl.of("rtmp://nowhere.invalid/live"))))
        .block(PATIENCE);
    wire.time().advance(Duration.ofSeconds(10));

    StepVerifier.create(pull.list())
        .assertNext(
            player -> {
              assertThat(player.isRunning()).isTrue();
              assertThat(player.hasFailed()).isFalse();
              assertThat(player.name()).isEqualTo("plays");
              assertThat(player.createdAt()).isEqualTo(Wire.NOW);
            })
        .assertNext(
            player -> {
              assertThat(player.isRunning()).isFalse();
              assertThat(player.hasFailed()).isTrue();
              assertThat(player.name()).isNull();
            })
        .verifyComplete();
  }

  @Test
  void sendsNothingBeforeASubscriptionAndOnceForEach() {
    Mono<PlayerStatus> nameless = pull.create(NA, Specs.least().build());

    assertThat(wire.requests()).isZero();
    StepVerifier.create(nameless.then(nameless)).expectNextCount(1).verifyComplete();
    assertThat(wire.agora().players().size()).isEqualTo(2);
  }

  private Mono<Void> volume(PlayerId id, long sequence, int volume) {
    return pull.update(NA, id, sequence, update -> update.audio(AudioUpdate.ofVolume(volume)));
  }

  private String pathOf(String region, PlayerId id) {
    return "/" + region + "/v1/projects/" + wire.agora().appId() + PLAYERS + "/" + id;
  }
}
