package io.github.agoraflux.simulator.whiteboard;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversion that was started.
 *
 * @param uuid its id
 * @param type what the file is converted into, {@code dynamic} or {@code static}
 * @param preview whether there are previews
 * @param format the format of the images
 * @param document the file
 * @param created when it was put into the queue
 * @param begun when it was begun, or null if it waits
 */
public record ConversionTask(
    String uuid,
    String type,
    boolean preview,
    String format,
    Document document,
    Instant created,
    @Nullable Instant begun) {

  /**
   * A file to be converted.
   *
   * @param pages how many pages it has
   * @param errorCode why it cannot be converted, or null if it can
   * @param errorMessage the same in words, or null
   */
  public record Document(int pages, @Nullable String errorCode, @Nullable String errorMessage) {}

  boolean isDynamic() {
    return type.equals("dynamic");
  }

  ConversionTask begun(Instant at) {
    return new ConversionTask(uuid, type, preview, format, document, created, at);
  }

  /** How much of it is done. */
  long percentage(Instant now, Duration length) {
    if (begun == null) {
      return 0;
    }
    return length.isZero()
        ? 100
        : Math.min(100, 100 * Duration.between(begun, now).toMillis() / length.toMillis());
  }
}
