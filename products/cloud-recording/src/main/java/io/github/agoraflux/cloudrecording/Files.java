package io.github.agoraflux.cloudrecording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recorded files as they stand on the wire, in one of three forms. */
final class Files {

  /** Seconds since the epoch reach this in the year 5138, milliseconds did in 1973. */
  private static final long LEAST_MILLIS = 100_000_000_000L;

  private Files() {}

  /** Agora counts in seconds here and in milliseconds there; 0 says that nothing has begun. */
  static @Nullable Instant startOf(@Nullable Long count) {
    if (count == null || count == 0) {
      return null;
    }
    return Math.abs(count) >= LEAST_MILLIS || count == Long.MIN_VALUE
        ? Instant.ofEpochMilli(count)
        : Instant.ofEpochSecond(count);
  }

  /** A list of files, or the name of the only one. */
  static final class FileList {

    private final Object wire;
    private final List<RecordedFile> files;

    private FileList(Object wire, List<RecordedFile> files) {
      this.wire = wire;
      this.files = files;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FileList of(String name) {
      return new FileList(name, name.isBlank() ? List.of() : List.of(RecordedFile.named(name)));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FileList of(List<File> files) {
      return new FileList(files, files.stream().map(File::file).toList());
    }

    @JsonValue
    Object wire() {
      return wire;
    }

    List<RecordedFile> files() {
      return files;
    }
  }

  record File(
      String fileName,
      @Nullable TrackType trackType,
      @Nullable Long uid,
      @Nullable Boolean mixedAllUser,
      @Nullable Boolean isPlayable,
      @Nullable Long sliceStartTime) {

    /** The user of a file of all users is told as 0. */
    RecordedFile file() {
      return new RecordedFile(
          fileName,
          trackType,
          uid == null || uid == 0 ? null : uid,
          mixedAllUser,
          isPlayable,
          startOf(sliceStartTime));
    }
  }

  /** Web page recordings spell the name otherwise, and tell less. */
  record PageFile(String filename, @Nullable Long sliceStartTime) {

    RecordedFile file() {
      return new RecordedFile(filename, null, null, null, null, startOf(sliceStartTime));
    }
  }
}
