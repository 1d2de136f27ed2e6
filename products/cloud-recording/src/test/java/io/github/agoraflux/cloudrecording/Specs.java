package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Secret;
import java.time.Duration;

/** What the tests record, and where it goes. */
final class Specs {

  static final String CHANNEL = "show68";
  static final long UID = 527_841;
  static final Secret ACCESS_KEY = Secret.of("storage-access-key");
  static final Secret SECRET_KEY = Secret.of("storage-secret-key");
  static final ResourceId RESOURCE = ResourceId.of("JyvK8nXHuV1BE");
  static final Sid SID = Sid.of("38f8e3cfdc474cd56fc1ceba380d7e1a");
  static final RecordingId ID = id(RecordingMode.COMPOSITE);
  static final RecordingId PAGE_ID = id(RecordingMode.WEB_PAGE);

  private Specs() {}

  static RecordingId id(RecordingMode mode) {
    return new RecordingId(mode, RESOURCE, SID, CHANNEL, UID);
  }

  static StorageConfigBuilder storageBuilder() {
    return StorageConfig.builder()
        .region(AlibabaRegion.CN_BEIJING)
        .bucket("agora-bucket")
        .accessKey(ACCESS_KEY)
        .secretKey(SECRET_KEY);
  }

  static StorageConfig storage() {
    return storageBuilder().build();
  }

  static CompositeRecordingBuilder compositeBuilder() {
    return CompositeRecording.builder().channel(CHANNEL).uid(UID).storage(storage());
  }

  static CompositeRecording composite() {
    return compositeBuilder().build();
  }

  static IndividualRecordingBuilder individual() {
    return IndividualRecording.builder()
        .channel(CHANNEL)
        .uid(UID)
        .storage(storage())
        .uidGroup(UidGroup.UP_TO_2);
  }

  static SnapshotCaptureBuilder snapshots() {
    return SnapshotCapture.builder()
        .channel(CHANNEL)
        .uid(UID)
        .storage(storage())
        .uidGroup(UidGroup.UP_TO_2);
  }

  static WebPageBuilder page() {
    return WebPage.builder()
        .url(PageUrl.of("https://google.com"))
        .audioProfile(AudioProfile.MONO_48_KBPS)
        .width(1280)
        .height(720)
        .maxDuration(Duration.ofDays(3));
  }

  static WebPageRecordingBuilder webPage() {
    return WebPageRecording.builder()
        .channel(CHANNEL)
        .uid(UID)
        .storage(storage())
        .page(page().build());
  }
}
