package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad input never leaves the process. */
class SpeechSpecsTest {

  private static final AgentId AGENT = AgentId.of("a");
  private static final TaskId TASK = TaskId.of("a");
  private static final BuilderToken TOKEN = BuilderToken.of("builder-t0ken");
  private static final Secret KEY = Secret.of("k3y-of-a-channel");

  @RegisterExtension static final Wire<Speech> wire = new Wire<>(Speech::over);

  @ParameterizedTest(name = "{0}")
  @MethodSource("badAgents")
  void refusesBadAgents(String message, Consumer<JoinSpecBuilder> change) {
    assertRefused(
        message,
        speech ->
            speech
                .v7()
                .join(
                    spec -> {
                      spec.name("a").languages(List.of("en-US")).rtc(RtcConfig.of("show68", 1));
                      change.accept(spec);
                    }));
  }

  static Stream<Arguments> badAgents() {
    return Stream.of(
        join("name must be given", spec -> spec.name(null)),
        join("name must have at most 64", spec -> spec.name("n".repeat(65))),
        join("languages must have 1 to 4", spec -> spec.languages(null)),
        join("languages must have 1 to 4", spec -> spec.languages(words(5))),
        join("languages must not be blank", spec -> spec.languages(List.of(" "))),
        join("uidLanguages must have 0 to 5", spec -> spec.uidLanguages(users(6))),
        join("uidLanguages[0].languages must", users(UidLanguages.of(1))),
        join("uidLanguages[0].languages must", users(UidLanguages.of(1, "a", "b", "c", "d", "e"))),
        join("keywords must have 0 to 500", spec -> spec.keywords(words(501))),
        join("maxIdleTime must be from PT5S to PT720H", idle(Duration.ofSeconds(4))),
        join("maxIdleTime must be from PT5S to PT720H", idle(Duration.ofDays(31))),
        join("maxIdleTime must be whole seconds", idle(Duration.ofMillis(5_500))),
        join("rtc must be given", spec -> spec.rtc(null)),
        join("rtc.channel must not be blank", rtc(it -> it.channel(" "))),
        join("rtc.channel must have at most 64", rtc(it -> it.channel("c".repeat(65)))),
        join("rtc.publisher must be given", rtc(it -> it.publisher(null))),
        join("rtc.publisher must be a single user", rtc(it -> it.publisher(Uid.ALL))),
        join("rtc.subscriber must be a single user", rtc(it -> it.subscriber(Uid.ALL))),
        join("rtc.subscribeTo must have 0 to 32", rtc(it -> it.subscribeTo(uids(33)))),
        join(
            "rtc.ignore must not be given beside",
            rtc(it -> it.subscribeTo(uids(1)).ignore(uids(1)))),
        join("rtc.encryption.key must be given", encryption(EncryptionMode.AES_128_XTS, null)),
        join("rtc.encryption.salt must be given", encryption(EncryptionMode.AES_128_GCM2, KEY)),
        join("rtc.encryption.salt must be 32 bytes", salted("c2hvcnQ=")),
        join("rtc.encryption.salt must be 32 bytes", salted("no base64, 32 bytes long, so no!")),
        join("rtc.extra must hold only", rtc(it -> it.extra(Map.of("pubBotUid", "1")))),
        join("uidLanguages[0].extra must hold only", users(userWith("uid"))),
        join(
            "translations[0].extra must hold only",
            spec -> spec.translations(List.of(translationWith("target")))),
        join("translationExtra must hold", spec -> spec.translationExtra(one("languages"))),
        join("captions.extra must hold only", spec -> spec.captions(captionsWith("storage"))),
        join("translations must have 0 to 4", spec -> spec.translations(translations(5, 1))),
        join("translations[0].targets must have 1", spec -> spec.translations(translations(1, 0))),
        join("translations[0].targets must have 1", spec -> spec.translations(translations(1, 11))),
        join("captions.sliceDuration must be", captions(Duration.ofSeconds(4), it -> it)),
        join("captions.sliceDuration must be", captions(Duration.ofHours(9), it -> it)),
        join("captions.storage.vendor must", captions(null, it -> it.vendor(null))),
        join("captions.storage.region must", captions(null, it -> it.region(-1))),
        join("captions.storage.bucket must", captions(null, it -> it.bucket(""))),
        join("captions.storage.accessKey must", captions(null, it -> it.accessKey(null))),
        join("captions.storage.secretKey must", captions(null, it -> it.secretKey(null))),
        join(
            "captions.storage.fileNamePrefix must",
            captions(null, it -> it.fileNamePrefix(List.of("d".repeat(128))))),
        join(
            "storageExtension.endpoint must be given",
            captions(null, it -> it.vendor(StorageVendor.S3_COMPATIBLE))),
        join("extra must hold only", spec -> spec.extra(Map.of("name", "b"))));
  }

  @Test
  void refusesBadTasks() {
    assertRefused("rtc.subscriber must be given", start(RtcConfig.of("show68", 1)));
    assertRefused(
        "rtc.subscriber must differ",
        start(RtcConfig.builder().channel("c").publisher(Uid.of(1)).subscriber(Uid.of(1)).build()));
    assertRefused(
        "rtc.ignore must have 0 to 5",
        start(
            RtcConfig.builder()
                .channel("c")
                .publisher(Uid.of(1))
                .subscriber(Uid.of(2))
                .ignore(uids(6))
                .build()));
    assertThatThrownBy(() -> ExampleSpecs.recordingTask().translations(translations(1, 6)).build())
        .hasMessageStartingWith("translations[0].targets must have 1 to 5");
    assertThatThrownBy(
            () -> ExampleSpecs.recordingTask().captions(new CaptionConfig(null, null)).build())
        .hasMessageStartingWith("captions.storage must be given");
  }

  @Test
  void refusesBadUpdates() {
    assertRefused("update must change something", update(it -> it.languages(null)));
    assertRefused("languages must have 1 to 4", update(it -> it.languages(List.of())));
    assertRefused("subscribeTo must have 0 to 32", update(it -> it.subscribeTo(uids(33))));
    assertRefused("fields must not be empty", update(it -> it.translate(true).fields(List.of())));
    assertRefused("fields must be names", update(it -> it.translate(true).fields(List.of("a..b"))));
    UpdateSpec good = UpdateSpec.builder().languages(List.of("en-US")).build();
    assertRefused("sequence must be from 0", speech -> speech.v7().update(AGENT, -1, good));
    assertRefused("sequence must be from 0", speech -> speech.v6().update(TASK, TOKEN, -1, good));
    assertRefused(
        "keywords must not be given",
        speech -> speech.v6().update(TASK, TOKEN, 0, it -> it.keywords(List.of("a"))));
    assertRefused(
        "translations must have 0 to 2",
        speech ->
            speech
                .v6()
                .update(TASK, TOKEN, 0, it -> it.translate(true).translations(translations(3, 1))));
    assertRefused(
        "translations must be given with the other half",
        speech -> speech.v6().update(TASK, TOKEN, 0, it -> it.translate(false)));
    assertRefused(
        "translate must be given with the other half",
        speech -> speech.v6().update(TASK, TOKEN, 0, it -> it.translations(translations(1, 1))));
    assertRefused("rtcExtra must hold", update(it -> it.rtcExtra(one("subscribeAudioUids"))));
    assertRefused("translationExtra must hold", update(it -> it.translationExtra(one("enable"))));
  }

  @Test
  void refusesBadArguments() {
    assertRefused("instanceId must be 1 to 64", speech -> speech.v6().acquire("a b"));
    assertRefused("instanceId must be 1 to 64", speech -> speech.v6().acquire("a".repeat(65)));
    assertRefused("agentId must not be empty", speech -> speech.v7().query(AgentId.of("")));
    assertThatThrownBy(() -> Uid.of(1L << 32)).hasMessageStartingWith("uid must be from 0");
    assertThatThrownBy(() -> new Uid("somebody")).hasMessageStartingWith("uid must be digits");
    assertThatThrownBy(() -> AgentFilter.builder().pageSize(0).build())
        .hasMessageStartingWith("pageSize must be from 1");
    assertThatThrownBy(
            () -> AgentFilter.builder().from(Wire.NOW).to(Wire.NOW.minusSeconds(1)).build())
        .hasMessageStartingWith("to must not be before from");
  }

  @Test
  void printsNoSecret() {
    JoinSpec spec =
        ExampleSpecs.recording()
            .rtc(
                RtcConfigBuilder.builder(ExampleSpecs.show68().build())
                    .encryption(Encryption.of(EncryptionMode.AES_128_XTS, KEY))
                    .build())
            .build();

    assertThat(spec.toString() + TOKEN)
        .contains("***")
        .doesNotContain("007e", "storage-", "k3y", "t0ken");
  }

  private static void assertRefused(String message, Function<Speech, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.product())).blockLast())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    assertThat(wire.requests()).isZero();
  }

  private static Arguments join(String message, Consumer<JoinSpecBuilder> change) {
    return arguments(message, change);
  }

  private static Function<Speech, Publisher<?>> start(RtcConfig rtc) {
    return speech -> speech.v6().start(TOKEN, spec -> spec.languages(List.of("en-US")).rtc(rtc));
  }

  private static Function<Speech, Publisher<?>> update(Consumer<UpdateSpecBuilder> change) {
    return speech -> speech.v7().update(AGENT, 0, change);
  }

  private static Consumer<JoinSpecBuilder> users(UidLanguages user) {
    return spec -> spec.uidLanguages(List.of(user));
  }

  private static List<UidLanguages> users(int count) {
    return Collections.nCopies(count, UidLanguages.of(1, "en-US"));
  }

  private static Consumer<JoinSpecBuilder> idle(Duration time) {
    return spec -> spec.maxIdleTime(time);
  }

  private static Consumer<JoinSpecBuilder> rtc(Consumer<RtcConfigBuilder> change) {
    RtcConfigBuilder rtc = RtcConfig.builder().channel("show68").publisher(Uid.of(1));
    change.accept(rtc);
    return spec -> spec.rtc(rtc.build());
  }

  private static Consumer<JoinSpecBuilder> encryption(EncryptionMode mode, Secret key) {
    return rtc(it -> it.encryption(new Encryption(mode, key, null)));
  }

  private static Consumer<JoinSpecBuilder> captions(
      Duration slice, UnaryOperator<StorageBuilder> change) {
    StorageBuilder storage = StorageBuilder.builder(ExampleSpecs.bucket());
    return spec -> spec.captions(new CaptionConfig(slice, change.apply(storage).build()));
  }

  private static Consumer<JoinSpecBuilder> salted(String salt) {
    Secret given = Secret.of(salt);
    return rtc(it -> it.encryption(Encryption.salted(EncryptionMode.AES_128_GCM2, KEY, given)));
  }

  private static Map<String, Object> one(String name) {
    return Map.of(name, 1);
  }

  private static UidLanguages userWith(String field) {
    return UidLanguagesBuilder.builder(UidLanguages.of(1, "en-US")).extra(one(field)).build();
  }

  private static Translation translationWith(String field) {
    return TranslationBuilder.builder(Translation.of("en-US", "de-DE")).extra(one(field)).build();
  }

  private static CaptionConfig captionsWith(String field) {
    return CaptionConfig.builder().storage(ExampleSpecs.bucket()).extra(one(field)).build();
  }

  private static List<Translation> translations(int count, int targets) {
    return Collections.nCopies(
        count, Translation.builder().source("en-US").targets(words(targets)).build());
  }

  private static List<String> words(int count) {
    return Collections.nCopies(count, "en-US");
  }

  private static List<Uid> uids(int count) {
    return Collections.nCopies(count, Uid.of(1));
  }
}
