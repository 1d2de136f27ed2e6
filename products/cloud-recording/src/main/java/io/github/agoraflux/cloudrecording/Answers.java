package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private static final int ALREADY_STARTED = 7;
  private static final int UPLOAD_UNFINISHED = 50;
  private static final int NOTHING_RECORDED = 435;

  private Answers() {}

  /** An answer of any status may hold a code in place of what was asked for. */
  interface Coded {

    @Nullable Integer code();

    @Nullable String reason();
  }

  /** A code is no success, whatever the status is. */
  static @Nullable Refusal confession(Coded answer) {
    Integer code = answer.code();
    return code == null
        ? null
        : new Refusal(code == ALREADY_STARTED ? 409 : 400, code.toString(), answer.reason());
  }

  private static boolean isTold(@Nullable WireValue<String> id) {
    return id != null && !id.value().isBlank();
  }

  record Acquired(
      @Nullable String cname,
      @Nullable String uid,
      @Nullable ResourceId resourceId,
      @Nullable Integer code,
      @Nullable String reason)
      implements Coded {

    Acquired {
      Check.that(code != null || isTold(resourceId), "answer", "hold a resource id", "none");
    }

    ResourceId resource() {
      return Check.given("resourceId", resourceId);
    }
  }

  record Started(
      @Nullable String cname,
      @Nullable String uid,
      @Nullable ResourceId resourceId,
      @Nullable Sid sid,
      @Nullable Integer code,
      @Nullable String reason)
      implements Coded {

    Started {
      Check.that(code != null || isTold(sid), "answer", "hold a recording id", "none");
    }

    RecordingId id(ResourceId resource, RecordingSpec spec) {
      return new RecordingId(
          spec.mode(), resource, Check.given("sid", sid), spec.channel(), spec.uid());
    }
  }

  record Updated(
      @Nullable String cname,
      @Nullable String uid,
      @Nullable ResourceId resourceId,
      @Nullable Sid sid,
      @Nullable Integer code,
      @Nullable String reason)
      implements Coded {}

  record Queried(
      @Nullable String cname,
      @Nullable String uid,
      @Nullable ResourceId resourceId,
      @Nullable Sid sid,
      @Nullable ServerResponse serverResponse,
      @Nullable Integer code,
      @Nullable String reason)
      implements Coded {

    Queried {
      boolean told = serverResponse != null && serverResponse.status() != null;
      Check.that(code != null || told, "answer", "hold a status", "none");
    }

    RecordingStatus status() {
      ServerResponse response = Check.given("serverResponse", serverResponse);
      return new RecordingStatus(
          Check.given("status", response.status()),
          Files.startOf(response.sliceStartTime()),
          response.files(),
          response.services());
    }
  }

  record Stopped(
      @Nullable String cname,
      @Nullable String uid,
      @Nullable ResourceId resourceId,
      @Nullable Sid sid,
      @Nullable ServerResponse serverResponse,
      @Nullable Integer code,
      @Nullable String reason)
      implements Coded {

    /** It is stopped also where nothing was recorded or the upload goes on. */
    @Nullable Refusal judge() {
      boolean stopped = code != null && (code == NOTHING_RECORDED || code == UPLOAD_UNFINISHED);
      return stopped ? null : confession(this);
    }

    StopResult result() {
      boolean nothing = code != null && code == NOTHING_RECORDED;
      return serverResponse == null
          ? new StopResult(nothing, null, List.of(), List.of())
          : new StopResult(
              nothing,
              serverResponse.uploadStatus(),
              serverResponse.files(),
              serverResponse.services());
    }
  }

  record ServerResponse(
      @Nullable RecordingState status,
      @Nullable Long sliceStartTime,
      @Nullable UploadStatus uploadingStatus,
      @Nullable String fileListMode,
      Files.@Nullable FileList fileList,
      List<Service> extensionServiceState) {

    List<RecordedFile> files() {
      return fileList == null ? List.of() : fileList.files();
    }

    List<ExtensionService> services() {
      return extensionServiceState.stream().map(Service::service).toList();
    }

    /** A web page recording tells it as the state of a service. */
    @Nullable UploadStatus uploadStatus() {
      if (uploadingStatus != null) {
        return uploadingStatus;
      }
      for (ExtensionService service : services()) {
        if (service.uploadStatus() != null) {
          return service.uploadStatus();
        }
      }
      return null;
    }
  }

  record Service(ServiceName serviceName, @Nullable Payload payload) {

    ExtensionService service() {
      return payload == null
          ? new ExtensionService(serviceName, null, null, null, List.of(), List.of())
          : payload.service(serviceName);
    }
  }

  record Payload(
      @Nullable ServiceState state,
      @Nullable Boolean onhold,
      @Nullable UploadStatus uploadingStatus,
      List<Files.PageFile> fileList,
      List<PushOutput> outputs) {

    ExtensionService service(ServiceName name) {
      return new ExtensionService(
          name,
          state,
          onhold,
          uploadingStatus,
          fileList.stream().map(Files.PageFile::file).toList(),
          outputs);
    }
  }
}
