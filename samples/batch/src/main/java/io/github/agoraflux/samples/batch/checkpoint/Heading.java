package io.github.agoraflux.samples.batch.checkpoint;

import java.util.List;

/**
 * What a journal belongs to. A row's number means nothing without the file, so one of another file
 * is refused.
 *
 * @param job what is done with each row, with all settings that change it
 * @param appId the project
 * @param bytes the size of the CSV file
 * @param sha256 its hash
 */
public record Heading(String job, String appId, long bytes, String sha256) {

  private static final String FORMAT = "agoraflux-batch-1";

  String line() {
    return String.join("\t", FORMAT, Lines.plain(job), appId, Long.toString(bytes), sha256);
  }

  static Heading parse(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    if (parts.size() != 5 || !parts.get(0).equals(FORMAT)) {
      throw new CheckpointException("it is no checkpoint of this program");
    }
    return new Heading(parts.get(1), parts.get(2), Long.parseLong(parts.get(3)), parts.get(4));
  }

  /** Throws if this is not what a journal belongs to. */
  void check(Heading found) {
    same("job", found.job, Lines.plain(job));
    same("App ID", found.appId, appId);
    same("size of the CSV file", found.bytes, bytes);
    same("SHA-256 of the CSV file", found.sha256, sha256);
  }

  private static void same(String what, Object found, Object wanted) {
    if (!found.equals(wanted)) {
      throw new CheckpointException(
          "it belongs to something else: its %s is %s, here it is %s"
              .formatted(what, found, wanted));
    }
  }
}
