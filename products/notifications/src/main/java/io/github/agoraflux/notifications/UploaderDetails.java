package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something has happened to recorded files on their way. */
public sealed interface UploaderDetails extends RecordingDetails {

  /**
   * The upload begins (30).
   *
   * @param status 0 normal, else abnormal
   */
  record Started(int status) implements UploaderDetails {}

  /**
   * All files are in the storage (31).
   *
   * @param status 0 normal, else abnormal
   * @param files the files; empty for a web page, whose files {@link WebRecorderDetails.Stopped}
   *     tells
   */
  record Uploaded(int status, @JsonProperty("fileList") List<RecordedFile> files)
      implements UploaderDetails {

    /** Copies. */
    public Uploaded {
      files = List.copyOf(files);
    }
  }

  /**
   * All files are uploaded, some of them to Agora's backup, which passes them on (32).
   *
   * @param status 0 normal, else abnormal
   * @param files the files
   */
  record BackedUp(int status, @JsonProperty("fileList") List<RecordedFile> files)
      implements UploaderDetails {

    /** Copies. */
    public BackedUp {
      files = List.copyOf(files);
    }
  }

  /**
   * How far the upload is (33), once a minute.
   *
   * @param progress how many of 10,000 recorded files are uploaded; when the recording has ended,
   *     10,000 is all
   */
  record Progressed(int progress) implements UploaderDetails {}

  /**
   * The upload to ApsaraVideo for VoD begins (60).
   *
   * @param video the video; null if not told
   */
  record VodStarted(@JsonProperty("aliVodInfo") @Nullable Video video) implements UploaderDetails {}

  /**
   * A video of ApsaraVideo for VoD.
   *
   * @param id its id
   */
  record Video(@JsonProperty("videoId") String id) {}

  /** All files are in ApsaraVideo for VoD (61). */
  record VodTriggered() implements UploaderDetails {}

  /**
   * Files could not be downloaded (90), which is told once for each recording.
   *
   * @param vendor the storage's vendor as it was started with; null if not told
   * @param region the storage's region as it was started with; null if not told
   * @param bucket the storage's bucket; null if not told
   * @param fileNames the names of the files with semicolons between
   */
  record DownloadFailed(
      @Nullable Integer vendor,
      @Nullable Integer region,
      @Nullable String bucket,
      @JsonProperty("fileName") String fileNames)
      implements UploaderDetails {

    /**
     * The files.
     *
     * @return their names
     */
    public List<String> files() {
      return List.of(fileNames.split(";")).stream().filter(name -> !name.isBlank()).toList();
    }
  }
}
