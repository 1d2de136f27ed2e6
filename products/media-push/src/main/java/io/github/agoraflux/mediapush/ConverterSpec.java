package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A converter to create: what it pushes and where to.
 *
 * @param name 1 to 64 letters, digits, {@code -} or {@code _}, unique in the project while the
 *     converter exists; null for none. Always give one: it keeps a second create from making a
 *     second converter, and finds the converter again. Agora suggests channel and purpose, such as
 *     {@code show68_vertical}
 * @param source what it pushes
 * @param rtmpUrl where it pushes to
 * @param idleTimeout after how long without anybody to push it ends by itself, whole seconds, at
 *     least one; null for Agora's default, recommended 300 s
 * @param jitterBuffer how long it waits for late packets, 0 to 1000 ms; Agora rounds up to whole
 *     100 ms and advises against 0; null for Agora's default, 1000 ms
 * @param regionHintIp IPv4 address of the CDN's origin, which helps Agora to push steadily; null
 *     for none
 * @param extra fields of {@code converter} that this record has no component for, by their name on
 *     the wire; sent as they are, so that what Agora added yesterday can be used today. Values are
 *     what JSON has: strings, numbers, booleans, lists and maps. Wrap what is secret in a {@link
 *     io.github.agoraflux.value.Secret}
 */
@Built
public record ConverterSpec(
    @Nullable String name,
    ConverterSource source,
    RtmpUrl rtmpUrl,
    @Nullable Duration idleTimeout,
    @Nullable Duration jitterBuffer,
    @Nullable String regionHintIp,
    Map<String, Object> extra) {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  /**
   * Checks the rules of all fields, those of the source included. A message names a field by its
   * path from here, such as {@code source.video.bitrateKbps}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ConverterSpec {
    extra = ExtraFields.copyOf(extra);
    if (name != null) {
      Check.matches("name", name, NAME, "1 to 64 letters, digits, - or _");
    }
    check(Check.given("source", source));
    Check.given("rtmpUrl", rtmpUrl).check("rtmpUrl");
    Fields.optionalSeconds("idleTimeout", idleTimeout);
    Fields.optionalJitterBuffer("jitterBuffer", jitterBuffer);
    if (regionHintIp != null) {
      Check.ipv4("regionHintIp", regionHintIp);
    }
    ExtraFields.check("extra", extra, Bodies.NewConverter.class);
  }

  /**
   * Begins a converter.
   *
   * @return a builder with nothing set
   */
  public static ConverterSpecBuilder builder() {
    return ConverterSpecBuilder.builder();
  }

  private static void check(ConverterSource source) {
    if (source instanceof Transcoding transcoding) {
      transcoding.check("source");
    } else if (source instanceof RawStream stream) {
      stream.check("source");
    }
  }
}
