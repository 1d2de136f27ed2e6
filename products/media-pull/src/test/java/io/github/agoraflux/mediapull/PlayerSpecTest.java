package io.github.agoraflux.mediapull;

import static io.github.agoraflux.mediapull.Specs.refuses;
import static io.github.agoraflux.mediapull.Specs.spec;
import static io.github.agoraflux.mediapull.Specs.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of a player to create and of what changes in one. */
class PlayerSpecTest {

  private static final Secret KEY = Secret.of("pull-encryption-key");
  private static final Secret SALT = Secret.of("0123456789abcdefghijklmnopqrstuv");

  /** Builds a request with a number somewhere in it. */
  @FunctionalInterface
  interface Setter {
    Object to(long number);
  }

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @MethodSource("ranges")
  void acceptsTheEndsOfARangeAndNothingBeyond(String field, long first, long last, Setter set) {
    assertThatCode(() -> set.to(first)).doesNotThrowAnyException();
    assertThatCode(() -> set.to(last)).doesNotThrowAnyException();
    refuses(field, () -> set.to(first - 1));
    if (last != Integer.MAX_VALUE) {
      refuses(field, () -> set.to(last + 1));
    }
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
        range("uid", 0, 0xFFFF_FFFFL, n -> spec(p -> p.uid(n))),
        range("idleTimeout", 5, 600, n -> spec(p -> p.idleTimeout(Duration.ofSeconds(n)))),
        range("video.width", 66, 1920, n -> video(v -> v.width((int) n))),
        range("video.height", 66, 1080, n -> video(v -> v.height((int) n))),
        range("video.frameRate", 1, 30, n -> video(v -> v.frameRate((int) n))),
        range("video.bitrateKbps", 1, 10_000, n -> video(v -> v.bitrateKbps((int) n))),
        range("video.gop", 1, Integer.MAX_VALUE, n -> video(v -> v.gop((int) n))),
        range("audio.volume", 0, 200, n -> update(u -> u.audio(AudioUpdate.ofVolume((int) n)))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("broken")
  void refusesWhatBreaksARule(String field, String rule, ThrowingCallable building) {
    refuses(field, building).hasMessageContaining(rule);
  }

  static Stream<Arguments> broken() {
    String tooLong = "rtmp://origin.example/" + "a".repeat(1024 - 21);
    return Stream.of(
        broken("name", "letters", p -> p.name("")),
        broken("name", "letters", p -> p.name("a".repeat(65))),
        broken("name", "letters", p -> p.name("class 32")),
        broken("streamUrl", "given", p -> p.streamUrl(null)),
        broken("streamUrl", "URL", p -> p.streamUrl(new StreamUrl("srt://origin.example/key"))),
        broken("streamUrl", "URL", p -> p.streamUrl(new StreamUrl("rtmp://origin.example/a b"))),
        broken("streamUrl", "1024", p -> p.streamUrl(new StreamUrl(tooLong))),
        broken("channel", "given", p -> p.channel(null)),
        broken("channel", "64", p -> p.channel("")),
        broken("channel", "64", p -> p.channel("a".repeat(65))),
        broken("channel", "64", p -> p.channel("a/b")),
        broken("uid", "account", p -> p.uid(null)),
        broken("uid", "account", p -> p.account("teacher")),
        broken("account", "255", p -> p.uid(null).account("")),
        broken("account", "255", p -> p.uid(null).account("a".repeat(256))),
        broken("idleTimeout", "whole", p -> p.idleTimeout(Duration.ofMillis(5500))),
        broken("seekPosition", "negative", p -> p.seekPosition(Duration.ofSeconds(-1))),
        broken("seekPosition", "whole", p -> p.seekPosition(Duration.ofMillis(500))),
        broken("repeats", "at least 1", p -> p.repeats(0)),
        broken("repeats", "at least 1", p -> p.repeats(-2)),
        broken("streamIp", "IPv4", p -> p.streamIp("::1")),
        broken("extra", "component", p -> p.extra(Map.of("channelName", "x"))),
        broken("extra", "component", p -> p.extra(Map.of("playTs", 1))),
        broken("audio.extra", "component", p -> p.audio(audio(Map.of("profile", 1)))),
        broken(
            "video.extra",
            "component",
            p -> p.video(VideoOptions.builder().extra(Map.of("bitrate", 1)).build())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("brokenEncryptions")
  void refusesSaltsOfTheWrongKind(EncryptionMode mode, String rule, Secret salt) {
    refuses("encryption.salt", () -> encrypted(mode, salt))
        .hasMessageContaining(rule)
        .hasMessageNotContaining("too-short-salt");
  }

  static Stream<Arguments> brokenEncryptions() {
    Secret tooShort = Secret.of("too-short-salt");
    return Stream.of(
        arguments(EncryptionMode.AES_128_GCM2, "gcm2", null),
        arguments(EncryptionMode.AES_256_GCM2, "gcm2", null),
        arguments(EncryptionMode.AES_128_GCM, "gcm2", SALT),
        arguments(EncryptionMode.SM4_128_ECB, "gcm2", SALT),
        arguments(EncryptionMode.AES_256_GCM2, "32 bytes", tooShort),
        arguments(new EncryptionMode("new-mode"), "32 bytes", tooShort));
  }

  @Test
  void acceptsWhatKeepsTheRules() {
    Secret inBase64 = Secret.of(Base64.getEncoder().encodeToString(SALT.bytes()));
    Stream.<ThrowingCallable>of(
            () -> encrypted(EncryptionMode.AES_128_GCM2, SALT),
            () -> encrypted(EncryptionMode.AES_256_GCM2, inBase64),
            () -> encrypted(EncryptionMode.AES_128_XTS, null),
            () -> encrypted(new EncryptionMode("new-mode"), SALT),
            () -> encrypted(new EncryptionMode("new-mode"), null),
            () -> spec(p -> p.repeats(PlayerSpec.ENDLESSLY).seekPosition(Duration.ZERO)),
            () -> spec(p -> p.uid(null).account("a".repeat(255))),
            () -> spec(p -> p.streamUrl(StreamUrl.of("HTTPS://origin.example:8443/live?key=1"))),
            () -> update(u -> u.extra(Map.of("speed", 2))))
        .forEach(building -> assertThatCode(building).doesNotThrowAnyException());
  }

  @Test
  void refusesUpdatesThatChangeNothing() {
    refuses("update", () -> update(u -> u)).hasMessageContaining("change something");
    refuses("audio", () -> update(u -> u.audio(AudioUpdate.builder().build())));
    refuses("extra", () -> update(u -> u.extra(Map.of("isPause", true))));
    refuses("audio.extra", () -> update(u -> u.audio(louder(Map.of("volume", 1)))));
    refuses("seekPosition", () -> update(u -> u.seekPosition(Duration.ofSeconds(-1))));
    refuses("streamUrl", () -> update(u -> u.streamUrl(new StreamUrl("key"))));
  }

  @Test
  void knowsWhatAgoraNames() {
    assertThat(Stream.of(AudioProfile.DEFAULT, VideoCodec.VP9, FillMode.FIT, PlayerState.IDLE))
        .allMatch(each -> each.isKnown());
    assertThat(new AudioProfile(6).isKnown()).isFalse();
    assertThat(new VideoCodec("AV1").isKnown()).isFalse();
  }

  private static Arguments range(String field, long first, long last, Setter setter) {
    return arguments(field, first, last, setter);
  }

  private static Arguments broken(
      String field, String rule, UnaryOperator<PlayerSpecBuilder> change) {
    return arguments(field, rule, (ThrowingCallable) () -> spec(change));
  }

  private static PlayerSpec video(UnaryOperator<VideoOptionsBuilder> change) {
    return spec(p -> p.video(change.apply(VideoOptions.builder()).build()));
  }

  private static PlayerSpec encrypted(EncryptionMode mode, Secret salt) {
    return spec(p -> p.encryption(new Encryption(mode, KEY, salt)));
  }

  private static AudioOptions audio(Map<String, Object> extra) {
    return AudioOptions.builder().extra(extra).build();
  }

  private static AudioUpdate louder(Map<String, Object> extra) {
    return AudioUpdate.builder().extra(extra).build();
  }
}
