package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file to convert.
 *
 * @param resource where the file is: a URL of http or https that Agora can reach
 * @param type what it is converted into
 * @param preview whether there is a preview of each page; null for no. For {@link
 *     ConversionType#DYNAMIC} alone
 * @param scale how much larger than the page its image is, 0.1 to 3.0; null for 1.2. For {@link
 *     ConversionType#STATIC} alone
 * @param outputFormat the images' format: PNG, JPG or JPEG; null for PNG. For {@link
 *     ConversionType#STATIC} alone
 * @param webhookEndpoint a URL of http or https that Agora tells the progress to, perhaps
 *     repeatedly; null for none
 * @param webhookRetry how often Agora tries again if that fails, 0 to 10; null for 3
 * @param imageCompressionLevel 0 to leave images as they are, 1 to 4 for at most 256, 192, 128 or
 *     64 colours; null for 0. For {@link ConversionType#DYNAMIC} alone
 * @param buildSpa the request's {@code buildSpa}; null for true
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record ConversionSpec(
    String resource,
    ConversionType type,
    @Nullable Boolean preview,
    @Nullable Double scale,
    @Nullable ImageFormat outputFormat,
    @Nullable String webhookEndpoint,
    @Nullable Integer webhookRetry,
    @Nullable Integer imageCompressionLevel,
    @Nullable Boolean buildSpa,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int MOST_RETRIES = 10;
  private static final int HIGHEST_COMPRESSION = 4;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ConversionSpec {
    extra = ExtraFields.copyOf(extra);
    Fields.url("resource", resource);
    Check.given("type", type);
    Fields.scale("scale", scale);
    Check.that(
        !ImageFormat.WEBP.equals(outputFormat),
        "outputFormat",
        "be png, jpg or jpeg",
        outputFormat);
    if (webhookEndpoint != null) {
      Fields.url("webhookEndpoint", webhookEndpoint);
    }
    Check.optionalRange("webhookRetry", webhookRetry, 0, MOST_RETRIES);
    Check.optionalRange("imageCompressionLevel", imageCompressionLevel, 0, HIGHEST_COMPRESSION);
    ExtraFields.check("extra", extra, ConversionSpec.class);
  }

  /**
   * Begins a conversion.
   *
   * @return a builder with nothing set
   */
  public static ConversionSpecBuilder builder() {
    return ConversionSpecBuilder.builder();
  }
}
