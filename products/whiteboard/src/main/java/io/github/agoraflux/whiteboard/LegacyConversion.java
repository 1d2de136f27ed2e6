package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversion of the old kind at one moment.
 *
 * @param id its id
 * @param type what the file is converted into; null if not told
 * @param status how far it is
 * @param failedReason why it failed; null if it did not
 * @param progress what of it is done; null as long as that is not known
 */
public record LegacyConversion(
    @JsonProperty("uuid") ConversionId id,
    @Nullable ConversionType type,
    ConversionStatus status,
    @Nullable String failedReason,
    @Nullable Progress progress) {

  /**
   * What of a conversion is done.
   *
   * @param pageCount how many pages there are; null if not told
   * @param convertedPages how many of them are done; null if not told
   * @param percentage how much is done, 0 to 100; null if not told
   * @param files the files that are done
   */
  public record Progress(
      @JsonProperty("totalPageSize") @Nullable Integer pageCount,
      @JsonProperty("convertedPageSize") @Nullable Integer convertedPages,
      @JsonProperty("convertedPercentage") @Nullable Double percentage,
      @JsonProperty("convertedFileList") List<File> files) {

    /** Copies. */
    public Progress {
      files = List.copyOf(files);
    }
  }

  /**
   * A page that is done.
   *
   * @param width pixels; null if not told
   * @param height pixels; null if not told
   * @param url where it is; null if not told
   */
  public record File(
      @Nullable Integer width,
      @Nullable Integer height,
      @JsonProperty("conversionFileUrl") @Nullable String url) {}

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
