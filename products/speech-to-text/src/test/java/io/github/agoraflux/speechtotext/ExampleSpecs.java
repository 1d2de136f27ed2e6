package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;

/** The agents and tasks of the documented examples. */
final class ExampleSpecs {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private ExampleSpecs() {}

  /** The collection's channel, with a bot to listen and one to send. */
  static RtcConfigBuilder show68() {
    return RtcConfig.builder()
        .channel("show68")
        .subscriber(Uid.of(47091))
        .subscriberToken(Secret.of("007eJxTYsub"))
        .publisher(Uid.of(88222))
        .publisherToken(Secret.of("007eJxTYpub"))
        .subscribeTo(List.of(Uid.of(123)));
  }

  /** The collection's agent. */
  static JoinSpecBuilder recording() {
    return JoinSpec.builder()
        .languages(List.of("en-US"))
        .name("show68")
        .maxIdleTime(MINUTE)
        .rtc(show68().build())
        .captions(new CaptionConfig(MINUTE, bucket()));
  }

  /** The agent of today's documents. */
  static JoinSpecBuilder translating() {
    return JoinSpec.builder()
        .languages(List.of("en-US"))
        .keywords(List.of("Agora", "STT"))
        .name("agora-test")
        .maxIdleTime(Duration.ofSeconds(50))
        .rtc(RtcConfig.of("agora-test", 88222))
        .translations(translations())
        .captions(new CaptionConfig(MINUTE, testBucket()));
  }

  /** The collection's task. */
  static StartSpecBuilder recordingTask() {
    return StartSpec.builder()
        .languages(List.of("en-US"))
        .maxIdleTime(MINUTE)
        .rtc(show68().build())
        .captions(CaptionConfig.in(bucket()));
  }

  /** The task of today's documents. */
  static StartSpecBuilder translatingTask() {
    return StartSpec.builder()
        .languages(List.of("en-US"))
        .maxIdleTime(Duration.ofSeconds(50))
        .rtc(
            RtcConfig.builder()
                .channel("agora-test")
                .subscriber(Uid.of(47091))
                .publisher(Uid.of(88222))
                .subscribeTo(List.of(Uid.of(45321), Uid.of(23433)))
                .build())
        .translations(translations())
        .captions(new CaptionConfig(MINUTE, testBucket()));
  }

  static List<Translation> translations() {
    return List.of(Translation.of("en-US", "ar-SA", "id-ID", "fr-FR", "ja-JP"));
  }

  static Storage bucket() {
    return Storage.builder()
        .accessKey(Secret.of("storage-access-key"))
        .secretKey(Secret.of("storage-secret-key"))
        .bucket("agora-bucket")
        .vendor(StorageVendor.ALIBABA_CLOUD)
        .region(3)
        .fileNamePrefix(List.of("directory", "subDirectory"))
        .build();
  }

  private static Storage testBucket() {
    Secret key = Secret.of("test-oss");
    return Storage.builder()
        .accessKey(key)
        .secretKey(key)
        .bucket("test-oss")
        .vendor(StorageVendor.ALIBABA_CLOUD)
        .region(3)
        .build();
  }
}
