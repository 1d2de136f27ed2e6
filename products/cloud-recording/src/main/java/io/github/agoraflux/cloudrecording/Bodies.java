package io.github.agoraflux.cloudrecording;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record Acquire(String cname, String uid, AcquireRequest clientRequest) {

    static Acquire of(AcquireSpec spec) {
      return new Acquire(
          spec.channel(),
          Long.toString(spec.uid()),
          new AcquireRequest(
              spec.scene(),
              spec.resourceExpiry(),
              spec.excludedResources(),
              spec.region(),
              spec.recording() == null ? null : StartRequest.of(spec.recording()),
              spec.extra()));
    }
  }

  record AcquireRequest(
      @Nullable Scene scene,
      @JsonProperty("resourceExpiredHour") @WireUnit(ChronoUnit.HOURS)
          @Nullable Duration resourceExpiry,
      @Nullable List<ResourceId> excludeResourceIds,
      @Nullable RecordingRegion region,
      @Nullable StartRequest startParameter,
      @JsonAnyGetter Map<String, Object> extra) {}

  record Start(String cname, String uid, StartRequest clientRequest) {

    static Start of(RecordingSpec spec) {
      return new Start(spec.channel(), Long.toString(spec.uid()), StartRequest.of(spec));
    }
  }

  /** What any mode may send; which mode sends what, {@link StartRequests} knows. */
  record StartRequest(
      @Nullable Secret token,
      @Nullable RecordingConfig recordingConfig,
      @Nullable FileConfig recordingFileConfig,
      @Nullable Snapshots snapshotConfig,
      @Nullable ExtensionServices extensionServiceConfig,
      Storage storageConfig,
      @JsonAnyGetter Map<String, Object> extra) {

    static StartRequest of(RecordingSpec spec) {
      return StartRequests.of(spec);
    }
  }

  record RecordingConfig(
      ChannelProfile channelType,
      @Nullable EncryptionMode decryptionMode,
      @Nullable Secret secret,
      @Nullable Secret salt,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration maxIdleTime,
      @Nullable StreamType streamTypes,
      @Nullable VideoStreamType videoStreamType,
      @Nullable List<String> subscribeAudioUids,
      @Nullable List<String> unsubscribeAudioUids,
      @Nullable List<String> subscribeVideoUids,
      @Nullable List<String> unsubscribeVideoUids,
      @Nullable UidGroup subscribeUidGroup,
      @Nullable StreamMode streamMode,
      @Nullable AudioProfile audioProfile,
      @Nullable TranscodingConfig transcodingConfig,
      @Nullable String privateParams,
      @JsonAnyGetter Map<String, Object> extra) {}

  /** Also a layout alone, as an update of the layout sends it. */
  record TranscodingConfig(
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Integer fps,
      @Nullable Integer bitrate,
      @Nullable String maxResolutionUid,
      @Nullable LayoutType mixedVideoLayout,
      @Nullable String backgroundColor,
      @Nullable String backgroundImage,
      @Nullable String defaultUserBackgroundImage,
      @Nullable List<LayoutRegion> layoutConfig,
      @Nullable List<UserBackground> backgroundConfig,
      @JsonAnyGetter Map<String, Object> extra) {

    static TranscodingConfig of(VideoLayout layout) {
      return of(VideoTranscoding.builder().layout(layout).build());
    }

    static TranscodingConfig of(VideoTranscoding video) {
      VideoLayout layout = video.layout() == null ? VideoLayout.builder().build() : video.layout();
      Long large = layout.maxResolutionUid();
      Integer color = layout.backgroundColor();
      return new TranscodingConfig(
          video.width(),
          video.height(),
          video.frameRate(),
          video.bitrateKbps(),
          large == null ? null : large.toString(),
          layout.type(),
          color == null ? null : String.format(Locale.ROOT, "#%06X", color),
          layout.backgroundImage(),
          layout.defaultUserBackgroundImage(),
          layout.regions(),
          layout.userBackgrounds(),
          layout.extra());
    }
  }

  record FileConfig(
      @Nullable List<RecordedFileType> avFileType, @JsonAnyGetter Map<String, Object> extra) {}

  record Snapshots(
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration captureInterval,
      List<String> fileType,
      @JsonAnyGetter Map<String, Object> extra) {}

  record ExtensionServices(
      @Nullable ErrorHandling errorHandlePolicy,
      List<ExtensionService> extensionServices,
      @JsonAnyGetter Map<String, Object> extra) {}

  record ExtensionService(
      ServiceName serviceName, @Nullable ErrorHandling errorHandlePolicy, Object serviceParam) {}

  record Outputs(List<Output> outputs, @JsonAnyGetter Map<String, Object> extra) {

    static Outputs to(RtmpUrl url) {
      return to(url, Map.of());
    }

    static Outputs to(RtmpUrl url, Map<String, Object> extra) {
      return new Outputs(List.of(new Output(url)), extra);
    }
  }

  record Output(RtmpUrl rtmpUrl) {}

  record Storage(
      StorageVendor vendor,
      int region,
      String bucket,
      Secret accessKey,
      Secret secretKey,
      @Nullable Secret stsToken,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Instant stsExpiration,
      @Nullable List<String> fileNamePrefix,
      @Nullable StorageExtension extensionParams,
      @JsonAnyGetter Map<String, Object> extra) {

    static Storage of(StorageConfig storage) {
      return new Storage(
          storage.region().vendor(),
          storage.region().number(),
          storage.bucket(),
          storage.accessKey(),
          storage.secretKey(),
          storage.stsToken(),
          storage.stsExpiration(),
          storage.fileNamePrefix(),
          StorageExtension.of(storage),
          storage.extra());
    }
  }

  record StorageExtension(
      @Nullable Encryption sse,
      @Nullable String tag,
      @Nullable String endpoint,
      @JsonAnyGetter Map<String, Object> extra) {

    static @Nullable StorageExtension of(StorageConfig storage) {
      StorageExtension extension =
          new StorageExtension(
              storage.encryption(), storage.tag(), storage.endpoint(), storage.extensionExtra());
      return extension.equals(new StorageExtension(null, null, null, Map.of())) ? null : extension;
    }
  }

  record Layout(String cname, String uid, TranscodingConfig clientRequest) {

    static Layout of(RecordingId id, VideoLayout layout) {
      return new Layout(id.channel(), Long.toString(id.uid()), TranscodingConfig.of(layout));
    }
  }

  record Stop(String cname, String uid, StopRequest clientRequest) {

    static Stop of(RecordingId id, StopSpec spec) {
      return new Stop(
          id.channel(), Long.toString(id.uid()), new StopRequest(spec.async(), spec.extra()));
    }
  }

  record StopRequest(
      @JsonProperty("async_stop") @Nullable Boolean async,
      @JsonAnyGetter Map<String, Object> extra) {}

  record Update(String cname, String uid, UpdateRequest clientRequest) {

    static Update of(RecordingId id, RecordingUpdate update) {
      return new Update(id.channel(), Long.toString(id.uid()), UpdateRequest.of(update));
    }
  }

  record UpdateRequest(
      @Nullable StreamSubscribe streamSubscribe,
      @Nullable WebRecording webRecordingConfig,
      @Nullable Outputs rtmpPublishConfig,
      @Nullable Storage storageConfig,
      @JsonAnyGetter Map<String, Object> extra) {

    static UpdateRequest of(RecordingUpdate update) {
      StorageConfig storage = update.storage();
      Storage sent = storage == null ? null : Storage.of(storage);
      if (update instanceof WebPageUpdate page) {
        RtmpUrl url = page.rtmpUrl();
        return new UpdateRequest(
            null,
            page.onHold() == null ? null : new WebRecording(page.onHold()),
            url == null ? null : Outputs.to(url),
            sent,
            page.extra());
      }
      return new UpdateRequest(
          StreamSubscribe.of((SubscriptionUpdate) update), null, null, sent, update.extra());
    }
  }

  record WebRecording(boolean onhold) {}

  record StreamSubscribe(@Nullable AudioUids audioUidList, @Nullable VideoUids videoUidList) {

    static @Nullable StreamSubscribe of(SubscriptionUpdate update) {
      return update.audio() == null && update.video() == null
          ? null
          : new StreamSubscribe(AudioUids.of(update.audio()), VideoUids.of(update.video()));
    }
  }

  record AudioUids(
      @Nullable List<String> subscribeAudioUids, @Nullable List<String> unsubscribeAudioUids) {

    static @Nullable AudioUids of(@Nullable UidSelection uids) {
      return uids == null
          ? null
          : new AudioUids(UidSelection.subscribed(uids), UidSelection.unsubscribed(uids));
    }
  }

  record VideoUids(
      @Nullable List<String> subscribeVideoUids, @Nullable List<String> unsubscribeVideoUids) {

    static @Nullable VideoUids of(@Nullable UidSelection uids) {
      return uids == null
          ? null
          : new VideoUids(UidSelection.subscribed(uids), UidSelection.unsubscribed(uids));
    }
  }
}
