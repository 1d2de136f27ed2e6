package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record Join(
      List<String> languages,
      @Nullable List<String> keywords,
      String name,
      @Nullable List<UidLanguages> uidLanguagesConfig,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration maxIdleTime,
      Rtc rtcConfig,
      @Nullable Translate translateConfig,
      @Nullable CaptionConfig captionConfig,
      @Nullable StorageExtension extensionParams,
      @JsonAnyGetter Map<String, Object> extra) {

    static Join of(JoinSpec spec) {
      return new Join(
          spec.languages(),
          spec.keywords(),
          spec.name(),
          spec.uidLanguages(),
          spec.maxIdleTime(),
          Rtc.of(spec.rtc()),
          Translate.of(null, spec.translations(), spec.translationExtra()),
          spec.captions(),
          spec.storageExtension(),
          spec.extra());
    }
  }

  record Acquire(String instanceId) {}

  record Start(
      List<String> languages,
      @Nullable List<UidLanguages> uidLanguagesConfig,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration maxIdleTime,
      Rtc rtcConfig,
      @Nullable Translate translateConfig,
      @Nullable CaptionConfig captionConfig,
      @JsonAnyGetter Map<String, Object> extra) {

    static Start of(StartSpec spec) {
      return new Start(
          spec.languages(),
          spec.uidLanguages(),
          spec.maxIdleTime(),
          Rtc.of(spec.rtc()),
          Translate.of(null, spec.translations(), spec.translationExtra()),
          spec.captions(),
          spec.extra());
    }
  }

  record Update(
      @Nullable List<String> languages,
      @Nullable List<String> keywords,
      @Nullable List<UidLanguages> uidLanguagesConfig,
      @Nullable Subscription rtcConfig,
      @Nullable Translate translateConfig,
      @JsonAnyGetter Map<String, Object> extra) {

    static Update of(UpdateSpec spec) {
      return new Update(
          spec.languages(),
          spec.keywords(),
          spec.uidLanguages(),
          Subscription.of(spec.subscribeTo(), spec.rtcExtra()),
          Translate.of(spec.translate(), spec.translations(), spec.translationExtra()),
          spec.extra());
    }
  }

  record Subscription(
      @Nullable List<Uid> subscribeAudioUids, @JsonAnyGetter Map<String, Object> extra) {

    static @Nullable Subscription of(@Nullable List<Uid> users, Map<String, Object> extra) {
      return users == null && extra.isEmpty() ? null : new Subscription(users, extra);
    }
  }

  record Translate(
      @Nullable Boolean enable,
      @Nullable List<Translation> languages,
      @JsonAnyGetter Map<String, Object> extra) {

    static @Nullable Translate of(
        @Nullable Boolean enable,
        @Nullable List<Translation> translations,
        Map<String, Object> extra) {
      return enable == null && translations == null && extra.isEmpty()
          ? null
          : new Translate(enable, translations, extra);
    }
  }

  record Rtc(
      String channelName,
      @Nullable Uid subBotUid,
      @Nullable Secret subBotToken,
      Uid pubBotUid,
      @Nullable Secret pubBotToken,
      @Nullable List<Uid> subscribeAudioUids,
      @Nullable List<Uid> unSubscribeAudioUids,
      @Nullable EncryptionMode cryptionMode,
      @Nullable Secret secret,
      @Nullable Secret salt,
      @Nullable Boolean enableJsonProtocol,
      @JsonAnyGetter Map<String, Object> extra) {

    static Rtc of(RtcConfig config) {
      Encryption encryption = config.encryption();
      return new Rtc(
          config.channel(),
          config.subscriber(),
          config.subscriberToken(),
          config.publisher(),
          config.publisherToken(),
          config.subscribeTo(),
          config.ignore(),
          encryption == null ? null : encryption.mode(),
          encryption == null ? null : encryption.key(),
          encryption == null ? null : encryption.salt(),
          config.json(),
          config.extra());
    }
  }
}
