package io.github.agoraflux.whiteboard;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A conversion at one moment.
 *
 * @param id its id
 * @param type what the file is converted into; null if not told
 * @param status how far it is
 * @param percentage how much of it is done, 0 to 100; null if not told
 * @param prefix what the addresses of all files begin with; null if not told
 * @param pageCount how many pages there are; null as long as that is not known
 * @param images the image of each page by its number from 1, in the order of pages; empty unless it
 *     is static and finished
 * @param previews the address of each page's preview by its number from 1, in the order of pages;
 *     empty unless it is dynamic, finished, and previews were asked for
 * @param note the address of the notes and comments in the file; null if there are none
 * @param zip the address of all files together; null if not told
 * @param resources the addresses of all files; empty if not told
 * @param errorCode why it failed; null if it did not
 * @param errorMessage why it failed, in Agora's words; null if it did not
 */
public record Conversion(
    ConversionId id,
    @Nullable ConversionType type,
    ConversionStatus status,
    @Nullable Double percentage,
    @Nullable String prefix,
    @Nullable Integer pageCount,
    Map<Integer, ConvertedImage> images,
    Map<Integer, String> previews,
    @Nullable String note,
    @Nullable String zip,
    List<String> resources,
    @Nullable ConversionErrorCode errorCode,
    @Nullable String errorMessage) {

  /** Copies, and puts pages into their order. */
  public Conversion {
    images = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(images)));
    previews = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(previews)));
    resources = List.copyOf(resources);
  }

  /**
   * Whether it goes on no more.
   *
   * @return true if it has succeeded or failed
   */
  public boolean hasEnded() {
    return status.isFinal();
  }

  /**
   * Whether it has failed.
   *
   * @return true for {@link ConversionStatus#FAIL}
   */
  public boolean hasFailed() {
    return status.equals(ConversionStatus.FAIL);
  }
}
