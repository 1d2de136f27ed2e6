package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What requests may hold; whatever breaks a rule is refused when it is built. */
class SpecRulesTest {

  private static final long UID = 0xFFFF_FFFFL;
  private static final Secret KEY = Secret.of("channel-k3y");
  private static final Encryption KMS = Encryption.KMS;

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @MethodSource("ranges")
  void acceptsTheEndsOfARangeAndNothingBeyond(
      String field, long first, long last, LongConsumer build) {
    assertThatCode(() -> build.accept(first)).doesNotThrowAnyException();
    assertThatCode(() -> build.accept(last)).doesNotThrowAnyException();
    refuses(field, () -> build.accept(first - 1));
    refuses(field, () -> build.accept(last + 1));
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
        range("uid", 1, UID, n -> Specs.compositeBuilder().uid(n).build()),
        range("uid", 1, UID, n -> Specs.individual().uid(n).build()),
        range("uid", 1, UID, n -> Specs.snapshots().uid(n).build()),
        range("uid", 1, UID, n -> Specs.webPage().uid(n).build()),
        range("uid", 1, UID, n -> AcquireSpec.builder().channel("c").uid(n).build()),
        range(
            "uid",
            1,
            UID,
            n -> new RecordingId(RecordingMode.WEB_PAGE, Specs.RESOURCE, Specs.SID, "c", n)),
        range("uids[1]", 1, UID, n -> UidSelection.of(7, n)),
        range(
            "uids.length",
            1,
            32,
            n -> UidSelection.everybodyBut(LongStream.range(1, n + 1).toArray())),
        range(
            "resourceExpiry", 1, 720, n -> resource().resourceExpiry(Duration.ofHours(n)).build()),
        range(
            "resourceExpiry", 1, 720, n -> settings().resourceExpiry(Duration.ofHours(n)).build()),
        range(
            "maxIdleTime",
            5,
            2_592_000,
            n -> RecordedMedia.builder().maxIdleTime(Duration.ofSeconds(n)).build()),
        range("interval", 5, 3600, n -> SnapshotConfig.every(Duration.ofSeconds(n))),
        range("maxResolutionUid", 1, UID, n -> VideoLayout.builder().maxResolutionUid(n).build()),
        range(
            "backgroundColor",
            0,
            0xFF_FFFF,
            n -> VideoLayout.builder().backgroundColor((int) n).build()),
        range(
            "regions.size",
            1,
            17,
            n ->
                VideoLayout.of(
                    Collections.nCopies((int) n, LayoutRegion.of(1, 0, 0, 1, 1))
                        .toArray(LayoutRegion[]::new))),
        range("uid", 1, UID, n -> LayoutRegion.of(n, 0, 0, 1, 1)),
        range("x", 0, 1, n -> LayoutRegion.of(1, (double) n, 0, 1, 1)),
        range("y", 0, 1, n -> LayoutRegion.of(1, 0, (double) n, 1, 1)),
        range("width", 0, 1, n -> LayoutRegion.of(1, 0, 0, (double) n, 1)),
        range("height", 0, 1, n -> LayoutRegion.of(1, 0, 0, 1, (double) n)),
        range("alpha", 0, 1, n -> LayoutRegion.builder().alpha((double) n).build()),
        range("uid", 1, UID, n -> background(n, "https://cdn.example/a.jpg")),
        range("maxDuration", 1, 720, n -> Specs.page().maxDuration(Duration.ofHours(n)).build()),
        range("frameRate", 5, 60, n -> Specs.page().frameRate((int) n).build()),
        range(
            "maxFileDuration",
            30,
            240,
            n -> Specs.page().maxFileDuration(Duration.ofMinutes(n)).build()),
        range("readyTimeout", 0, 60, n -> Specs.page().readyTimeout(Duration.ofSeconds(n)).build()),
        range("page", 1, 1080, n -> Specs.page().width(n == 0 ? 0 : 1920).height((int) n).build()),
        range(
            "transcoding",
            1,
            1080,
            n -> VideoTranscoding.builder().width(n == 0 ? 0 : 1920).height((int) n).build()));
  }

  private static Arguments range(String field, long first, long last, LongConsumer build) {
    return arguments(field, first, last, build);
  }

  private static CloudRecordingSettingsBuilder settings() {
    return CloudRecordingSettingsBuilder.builder();
  }

  private static UserBackground background(long uid, String imageUrl) {
    return UserBackground.builder().uid(uid).imageUrl(imageUrl).build();
  }

  private static WebPagePushBuilder push() {
    return WebPagePush.builder().rtmpUrl(RtmpUrl.of("rtmp://cdn.example/live/one"));
  }

  private static StorageConfigBuilder at(StorageRegion region) {
    return Specs.storageBuilder().region(region);
  }

  private static AcquireSpecBuilder resource() {
    return AcquireSpec.builder().channel(Specs.CHANNEL).uid(Specs.UID);
  }

  @ParameterizedTest(name = "{0} ({index})")
  @MethodSource("brokenRules")
  void refusesWhatBreaksARule(String field, Runnable build) {
    refuses(field, build);
  }

  static Stream<Arguments> brokenRules() {
    return Stream.of(
        broken("channel", () -> Specs.compositeBuilder().channel(null).build()),
        broken("channel", () -> Specs.compositeBuilder().channel("").build()),
        broken("channel", () -> Specs.individual().channel("c".repeat(65)).build()),
        broken("channel", () -> Specs.webPage().channel(" ").build()),
        broken("channel", () -> Specs.webPage().channel("\u00e4".repeat(513)).build()),
        broken("channel", () -> Specs.compositeBuilder().channel("a/b").build()),
        broken("channel", () -> Specs.individual().channel("a*b").build()),
        broken("channel", () -> Specs.snapshots().channel("\u00e4").build()),
        broken("channel", () -> resource().channel("a/b").build()),
        broken("channel", () -> resource().scene(Scene.REAL_TIME).channel("c".repeat(65)).build()),
        broken("channel", () -> resource().scene(Scene.WEB_PAGE).channel("c".repeat(1025)).build()),
        broken("startsAtATime", () -> settings().startsAtATime(0).build()),
        broken("resourceExpiry", () -> settings().resourceExpiry(Duration.ofMinutes(90)).build()),
        broken("storage", () -> Specs.compositeBuilder().storage(null).build()),
        broken("uidGroup", () -> Specs.individual().uidGroup(null).build()),
        broken("uidGroup", () -> Specs.snapshots().uidGroup(null).build()),
        broken("page", () -> Specs.webPage().page(null).build()),
        broken(
            "fileTypes",
            () -> Specs.compositeBuilder().fileTypes(List.of(RecordedFileType.MP4)).build()),
        broken("fileTypes", () -> Specs.webPage().fileTypes(List.of()).build()),
        broken("streamMode", () -> Specs.individual().streamMode(StreamMode.ORIGINAL).build()),
        broken("extra", () -> Specs.compositeBuilder().extra(Map.of("token", "t")).build()),
        broken("extra", () -> Specs.webPage().extra(Map.of("recordingConfig", 1)).build()),
        broken("extra", () -> RecordedMedia.builder().extra(Map.of("maxIdleTime", 9)).build()),
        broken("extra", () -> StopSpec.builder().extra(Map.of("async_stop", true)).build()),
        broken("extra", () -> SnapshotConfig.builder().extra(Map.of("fileType", 1)).build()),
        broken("extra", () -> LayoutRegion.builder().extra(Map.of("x_axis", 1)).build()),
        broken("extra", () -> push().extra(Map.of("outputs", 1)).build()),
        broken(
            "extra",
            () ->
                UserBackground.builder()
                    .uid(1)
                    .imageUrl("https://cdn.example/a.jpg")
                    .extra(Map.of("image_url", "a"))
                    .build()),
        broken(
            "fileExtra", () -> Specs.compositeBuilder().fileExtra(Map.of("avFileType", 1)).build()),
        broken("fileExtra", () -> Specs.individual().fileExtra(Map.of("avFileType", 1)).build()),
        broken("fileExtra", () -> Specs.webPage().fileExtra(Map.of("avFileType", 1)).build()),
        broken(
            "serviceExtra",
            () -> Specs.webPage().serviceExtra(Map.of("errorHandlePolicy", 1)).build()),
        broken(
            "extensionExtra",
            () -> Specs.storageBuilder().extensionExtra(Map.of("tag", "t")).build()),
        broken("recording", () -> resource().uid(1).recording(Specs.composite()).build()),
        broken("bucket", () -> Specs.storageBuilder().bucket("").build()),
        broken("region", () -> Specs.storageBuilder().region(null).build()),
        broken("accessKey", () -> Specs.storageBuilder().accessKey(null).build()),
        broken("secretKey", () -> Specs.storageBuilder().secretKey(null).build()),
        broken(
            "fileNamePrefix", () -> Specs.storageBuilder().fileNamePrefix(List.of("a/b")).build()),
        broken(
            "fileNamePrefix",
            () -> Specs.storageBuilder().fileNamePrefix(List.of("a".repeat(128))).build()),
        broken("endpoint", () -> Specs.storageBuilder().endpoint("s3.example").build()),
        broken(
            "endpoint", () -> Specs.storageBuilder().region(StorageRegion.S3_COMPATIBLE).build()),
        broken("stsToken", () -> at(StorageRegion.GOOGLE_CLOUD).stsToken(KEY).build()),
        broken("encryption", () -> Specs.storageBuilder().encryption(Encryption.KMS).build()),
        broken(
            "encryption",
            () ->
                at(StorageRegion.S3_COMPATIBLE)
                    .endpoint("s3.example")
                    .encryption(Encryption.AES_256)
                    .build()),
        broken("tag", () -> at(TencentRegion.AP_BEIJING_1).tag("lesson").build()),
        broken("number", () -> StorageRegion.of(StorageVendor.AMAZON_S3, -1)),
        broken("key", () -> new Decryption(EncryptionMode.AES_128_XTS, null, null)),
        broken("salt", () -> Decryption.of(EncryptionMode.AES_128_GCM2, KEY)),
        broken("salt", () -> Decryption.salted(EncryptionMode.AES_128_GCM2, KEY, KEY)),
        broken(
            "maxIdleTime",
            () -> RecordedMedia.builder().maxIdleTime(Duration.ofMillis(9500)).build()),
        broken(
            "regions",
            () -> VideoLayout.builder().regions(List.of(LayoutRegion.of(1, 0, 0, 1, 1))).build()),
        broken("backgroundImage", () -> VideoLayout.builder().backgroundImage("ftp://a").build()),
        broken("imageUrl", () -> background(1, "")),
        broken("imageUrl", () -> background(1, "http://cdn.example/a.jpg")),
        broken("url", () -> PageUrl.of("google.com")),
        broken("url", () -> Specs.page().url(new PageUrl("ftp://google.com")).build()),
        broken("url", () -> Specs.page().url(null).build()),
        broken("audioProfile", () -> Specs.page().audioProfile(null).build()),
        broken("maxDuration", () -> Specs.page().maxDuration(null).build()),
        broken("rtmpUrl", () -> RtmpUrl.of("https://cdn.example")),
        broken("rtmpUrl", () -> WebPagePush.to(new RtmpUrl("srt://cdn.example"))),
        broken("rtmpUrl", () -> WebPageUpdate.builder().rtmpUrl(new RtmpUrl("no")).build()),
        broken("update", () -> WebPageUpdate.builder().build()),
        broken("update", () -> SubscriptionUpdate.builder().build()));
  }

  private static Arguments broken(String field, Runnable build) {
    return arguments(field, build);
  }

  private static void refuses(String field, Runnable build) {
    assertThatIllegalArgumentException()
        .isThrownBy(build::run)
        .withMessageStartingWith(field)
        .withMessageNotContaining(KEY.reveal());
  }

  @Test
  void acceptsWhatAVendorHas() {
    StorageRegion unknown = StorageRegion.of(new StorageVendor(99), 0);
    Stream.<ThrowingCallable>of(
            () -> at(AlibabaRegion.CN_BEIJING).stsToken(KEY).tag("lesson").build(),
            () -> at(TencentRegion.AP_BEIJING_1).stsToken(KEY).build(),
            () -> at(AmazonRegion.EU_SOUTH_1).stsToken(KEY).tag("t").encryption(KMS).build(),
            () -> at(unknown).stsToken(KEY).tag("lesson").encryption(KMS).build())
        .forEach(building -> assertThatCode(building).doesNotThrowAnyException());
  }

  @Test
  void aPageMayHaveANameThatNoChannelHas() {
    assertThatCode(() -> Specs.webPage().channel("l\u00e4sson/1").build())
        .doesNotThrowAnyException();
    assertThatCode(() -> resource().scene(Scene.WEB_PAGE).channel("l\u00e4sson/1").build())
        .doesNotThrowAnyException();
  }

  @Test
  void knowsTheRegionsOfEveryVendor() {
    assertThat(AmazonRegion.EU_SOUTH_1.number()).isEqualTo(25);
    assertThat(AmazonRegion.values())
        .hasSize(24)
        .extracting(StorageRegion::vendor)
        .containsOnly(StorageVendor.AMAZON_S3);
    assertThat(AlibabaRegion.values())
        .hasSize(28)
        .extracting(StorageRegion::vendor)
        .containsOnly(StorageVendor.ALIBABA_CLOUD);
    assertThat(TencentRegion.values())
        .hasSize(20)
        .extracting(StorageRegion::vendor)
        .containsOnly(StorageVendor.TENCENT_CLOUD);
    assertThat(HuaweiRegion.values())
        .hasSize(16)
        .extracting(StorageRegion::vendor)
        .containsOnly(StorageVendor.HUAWEI_CLOUD);
    assertThat(BaiduRegion.values())
        .hasSize(7)
        .extracting(StorageRegion::vendor)
        .containsOnly(StorageVendor.BAIDU_CLOUD);
    assertThat(StorageRegion.GOOGLE_CLOUD)
        .isEqualTo(StorageRegion.of(StorageVendor.GOOGLE_CLOUD, 0));
  }

  @Test
  void refusesAnUpdateOrLayoutOfAnotherMode() {
    CloudRecording recordings = Verbs.unconnected();

    refuses(
        "update",
        () ->
            recordings.update(
                Specs.PAGE_ID,
                SubscriptionUpdate.builder().audio(UidSelection.everybody()).build()));
    refuses(
        "update", () -> recordings.update(Specs.ID, WebPageUpdate.builder().onHold(true).build()));
    refuses(
        "id.mode",
        () -> recordings.updateLayout(Specs.PAGE_ID, VideoLayout.of(LayoutType.FLOATING)));
    refuses(
        "id.mode",
        () ->
            recordings.updateLayout(
                Specs.id(RecordingMode.INDIVIDUAL), VideoLayout.of(LayoutType.FLOATING)));
  }
}
