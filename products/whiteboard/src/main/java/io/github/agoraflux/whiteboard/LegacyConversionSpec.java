package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file to convert in the old way.
 *
 * @param resource where the file is: a URL of http or https that Agora can reach
 * @param type what it is converted into
 * @param preview whether there is a preview of each page; null for no. For {@link
 *     ConversionType#DYNAMIC} alone
 * @param scale how much larger than the page its image is, 0.1 to 3.0; null for 1.2. For {@link
 *     ConversionType#STATIC} alone
 * @param outputFormat the images' format; null for PNG. For {@link ConversionType#STATIC} alone
 * @param pack whether all images are packed into one file as well; null for no. For {@link
 *     ConversionType#STATIC} alone
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record LegacyConversionSpec(
    String resource,
    ConversionType type,
    @Nullable Boolean preview,
    @Nullable Double scale,
    @Nullable ImageFormat outputFormat,
    @Nullable Boolean pack,
    @JsonAnyGetter Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public LegacyConversionSpec {
    extra = ExtraFields.copyOf(extra);
    Fields.url("resource", resource);
    Check.given("type", type);
    Fields.scale("scale", scale);
    ExtraFields.check("extra", extra, LegacyConversionSpec.class);
  }

  /**
   * Begins a conversion.
   *
   * @return a builder with nothing set
   */
  public static LegacyConversionSpecBuilder builder() {
    return LegacyConversionSpecBuilder.builder();
  }
}
