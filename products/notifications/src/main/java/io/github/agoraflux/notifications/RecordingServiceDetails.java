package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something has happened in the service that recordings are made by, or in its transcoder. */
public sealed interface RecordingServiceDetails extends RecordingDetails {

  /**
   * An error (1).
   *
   * @param module where: 0 recorder, 1 uploader, 2 service, 6 web page recorder
   * @param level 1 debug, 2 minor, 3 medium, 4 major, 5 fatal: the recording may exit; null if not
   *     told
   * @param code Agora's error code. Of the uploader: 32 the storage is configured wrongly, 47 an
   *     upload failed, 51 a file could not be processed. Of the service: 50 uploading took too
   *     long, 52 starting took too long
   * @param status 0 normal, else abnormal; null if not told
   * @param message what is wrong, in words; null if not told
   */
  record Failed(
      int module,
      @JsonProperty("errorLevel") @Nullable Integer level,
      @JsonProperty("errorCode") int code,
      @JsonProperty("stat") @Nullable Integer status,
      @JsonProperty("errorMsg") @Nullable String message)
      implements RecordingServiceDetails {}

  /**
   * A warning (2).
   *
   * @param module where: 0 recorder, 1 uploader
   * @param code Agora's warning code. Of the uploader: 31 a file is uploaded again, 32 a file is
   *     uploaded to Agora's backup
   */
  record Warned(int module, @JsonProperty("warnCode") int code)
      implements RecordingServiceDetails {}

  /**
   * A call does not fit what the service is at (3).
   *
   * @param status what it is at: 0 not started, 1 initialized, 2 the recorder starts, 3 the
   *     uploader is ready, 4 the recorder is ready, 5 the first file is uploaded, 6 the recording
   *     stops, 7 the service stops, 8 ready to exit, 20 exited abnormally
   * @param mode 0 individual, 1 composite; null if not told
   * @param playlist the name of the M3U8 file; null if not told
   */
  record CallRefused(
      int status,
      @JsonProperty("recordingMode") @Nullable Integer mode,
      @JsonProperty("fileList") @Nullable String playlist)
      implements RecordingServiceDetails {}

  /**
   * The M3U8 file was made and uploaded for the first time (4).
   *
   * @param playlist the name of the file
   */
  record PlaylistCreated(@JsonProperty("fileList") String playlist)
      implements RecordingServiceDetails {}

  /**
   * The service has ended (11).
   *
   * @param status 0 normally, after the upload; 1 abnormally, such as for a wrong parameter
   */
  record Ended(@JsonProperty("exitStatus") int status) implements RecordingServiceDetails {}

  /**
   * Another server goes on with the recording (12).
   *
   * @param uid the recording client's new user id
   */
  record Moved(@JsonProperty("newUid") String uid) implements RecordingServiceDetails {}

  /** Transcoding begins (80). */
  record TranscodingStarted() implements RecordingServiceDetails {}

  /**
   * Transcoding has ended (81).
   *
   * @param result {@code all_success}, {@code partial_success} or {@code fail}
   * @param users what became of the files of each user
   */
  record TranscodingEnded(String result, @JsonProperty("uids") List<TranscodedUser> users)
      implements RecordingServiceDetails {

    /** Copies. */
    public TranscodingEnded {
      users = List.copyOf(users);
    }
  }

  /**
   * What became of a user's files.
   *
   * @param uid the user
   * @param result {@code success} or {@code fail}
   * @param files the MP4 files
   */
  record TranscodedUser(
      String uid, @Nullable String result, @JsonProperty("fileList") List<RecordedFile> files) {

    /** Copies. */
    public TranscodedUser {
      files = List.copyOf(files);
    }
  }

  /**
   * Postponed transcoding has ended (1001).
   *
   * @param result {@code total_success}, {@code partial_success} or {@code failed}
   * @param files the MP4 files
   */
  record PostponedTranscodingEnded(
      String result, @JsonProperty("fileList") List<RecordedFile> files)
      implements RecordingServiceDetails {

    /** Copies. */
    public PostponedTranscodingEnded {
      files = List.copyOf(files);
    }
  }
}
