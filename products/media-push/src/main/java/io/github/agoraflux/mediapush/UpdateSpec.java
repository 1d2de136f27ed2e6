package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a converter: at least one thing. What is null stays as it is. Name, idle timeout,
 * channel and codecs cannot change; a converter with a vertical layout can change its {@code
 * rtmpUrl} alone.
 *
 * @param source what changes in what it pushes; null for nothing
 * @param rtmpUrl where it pushes to from now on; null for the same
 * @param jitterBuffer how long it waits for late packets, 0 to 1000 ms; Agora rounds up to whole
 *     100 ms; null for the same
 * @param fields the field mask: which fields Agora shall take out of the request, as paths on the
 *     wire such as {@code transcodeOptions.videoOptions.canvas}; null for all that are set here,
 *     {@link #fieldMask()}
 * @param extra fields of {@code converter} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record UpdateSpec(
    @Nullable SourceUpdate source,
    @Nullable RtmpUrl rtmpUrl,
    @Nullable Duration jitterBuffer,
    @Nullable List<String> fields,
    Map<String, Object> extra) {

  private static final Pattern PATH = Pattern.compile("\\w+(\\.\\w+)*");

  /**
   * Checks the rules of all fields, those of the source included. A message names a field by its
   * path from here, such as {@code source.video.bitrateKbps}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public UpdateSpec {
    fields = Check.listOrNull(fields);
    extra = ExtraFields.copyOf(extra);
    check(source);
    if (rtmpUrl != null) {
      rtmpUrl.check("rtmpUrl");
    }
    Fields.optionalJitterBuffer("jitterBuffer", jitterBuffer);
    ExtraFields.check("extra", extra, Bodies.ConverterPatch.class);
    checkMask(fields);
    Check.that(
        !changed(source, rtmpUrl, jitterBuffer, extra).isEmpty(),
        "update",
        "change something",
        "empty");
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static UpdateSpecBuilder builder() {
    return UpdateSpecBuilder.builder();
  }

  /**
   * Which fields Agora takes out of the request.
   *
   * @return {@code fields} if given, else the path of each field that is set
   */
  public List<String> fieldMask() {
    return fields == null ? changed(source, rtmpUrl, jitterBuffer, extra) : fields;
  }

  private static void check(@Nullable SourceUpdate source) {
    if (source instanceof TranscodingUpdate transcoding) {
      transcoding.check("source");
    } else if (source instanceof RawStreamUpdate stream) {
      stream.check("source");
    }
  }

  private static void checkMask(@Nullable List<String> fields) {
    if (fields != null) {
      Check.that(!fields.isEmpty(), "fields", "not be empty", fields);
      fields.forEach(path -> Check.matches("fields", path, PATH, "names with dots between them"));
    }
  }

  private static List<String> changed(
      @Nullable SourceUpdate source,
      @Nullable RtmpUrl rtmpUrl,
      @Nullable Duration jitterBuffer,
      Map<String, Object> extra) {
    FieldMask mask = FieldMask.empty();
    if (source instanceof TranscodingUpdate transcoding) {
      transcoding.mask(mask.in("transcodeOptions"));
    } else if (source instanceof RawStreamUpdate stream) {
      stream.mask(mask.in("rawOptions"));
    }
    return mask.add("rtmpUrl", rtmpUrl)
        .add("jitterBufferSizeMs", jitterBuffer)
        .addAll(extra)
        .paths();
  }
}
