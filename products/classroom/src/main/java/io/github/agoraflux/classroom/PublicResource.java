package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that everybody in a classroom can open.
 *
 * @param id its id
 * @param name what it is called; null if not told
 * @param extension what kind of file it is; null if not told
 * @param size bytes; null if not told
 * @param url where it lies; null if not told
 * @param updatedAt when it changed last; null if not told
 * @param convert whether it is converted; null if not told
 * @param taskUuid its conversion; null if not told
 * @param taskToken the token of its conversion; null if not told
 * @param taskProgress how far its conversion has come; null if not told
 */
public record PublicResource(
    @JsonProperty("resourceUuid") ResourceId id,
    @JsonProperty("resourceName") @Nullable String name,
    @JsonProperty("ext") @Nullable FileExtension extension,
    @Nullable Long size,
    @Nullable String url,
    @JsonProperty("updateTime") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant updatedAt,
    @Nullable Boolean convert,
    @Nullable String taskUuid,
    @Nullable WhiteboardToken taskToken,
    @Nullable Progress taskProgress) {

  /**
   * Whether it is being converted.
   *
   * @return true from its upload until all pages are done, if it is to be converted
   */
  public boolean isConverting() {
    return Boolean.TRUE.equals(convert) && (taskProgress == null || !taskProgress.isComplete());
  }

  /**
   * How far a conversion has come.
   *
   * @param totalPageSize how many pages there are; null if not told
   * @param convertedPageSize how many are done; null if not told
   * @param convertedPercentage 0 to 100; null if not told
   * @param convertedFileList the pages that are done
   * @param currentStep what a dynamic conversion is at; null if not told
   */
  public record Progress(
      @Nullable Integer totalPageSize,
      @Nullable Integer convertedPageSize,
      @Nullable Double convertedPercentage,
      List<Page> convertedFileList,
      @Nullable ConversionStep currentStep) {

    private static final double ALL = 100;

    /**
     * Whether all pages are done.
     *
     * @return true at 100 percent
     */
    public boolean isComplete() {
      return convertedPercentage != null && convertedPercentage >= ALL;
    }
  }

  /**
   * A page.
   *
   * @param name its name or number; null if not told
   * @param ppt the page itself; null if not told
   */
  public record Page(@Nullable String name, @Nullable Slide ppt) {}

  /**
   * What a page looks like.
   *
   * @param width pixels; null if not told
   * @param height pixels; null if not told
   * @param src where it lies; null if not told
   * @param preview where a small image of it lies; null if there is none
   */
  public record Slide(
      @Nullable Double width,
      @Nullable Double height,
      @Nullable String src,
      @Nullable String preview) {}
}
