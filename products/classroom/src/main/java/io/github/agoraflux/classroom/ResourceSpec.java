package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public resource to be added: a file that lies somewhere already.
 *
 * @param name what it is called, less than 64 UTF-8 bytes
 * @param size bytes, 0 or more
 * @param extension what kind of file it is
 * @param url where it lies
 * @param conversion how it is turned into pages of the whiteboard; null for not at all
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record ResourceSpec(
    @JsonProperty("resourceName") String name,
    Long size,
    @JsonProperty("ext") FileExtension extension,
    String url,
    @Nullable Conversion conversion,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int LONGEST_NAME = 63;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ResourceSpec {
    Check.maxBytes("name", Check.notBlank("name", name), LONGEST_NAME);
    Check.range("size", Check.given("size", size), 0L, Long.MAX_VALUE);
    Check.given("extension", extension);
    Check.notBlank("url", url);
    extra = ExtraFields.copyOf(extra);
    if (conversion != null) {
      conversion.check("conversion");
    }
    ExtraFields.check("extra", extra, ResourceSpec.class);
  }

  /**
   * Begins a resource.
   *
   * @return a builder with nothing set
   */
  public static ResourceSpecBuilder builder() {
    return ResourceSpecBuilder.builder();
  }
}
