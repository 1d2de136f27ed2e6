package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long Agora waits for late packets. Has an effect only where video is transcoded.
 *
 * @param size how long it waits, whole milliseconds, which every viewer waits too; null for Agora's
 *     default, 500 ms
 * @param maxSize beyond which it plays faster until it is back at {@code size}, whole milliseconds,
 *     more than {@code size}; null for Agora's default, 1000 ms
 * @param extra fields of {@code jitterBuffer} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record JitterBuffer(
    @WireUnit(ChronoUnit.MILLIS) @Nullable Duration size,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Duration maxSize,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration DEFAULT_SIZE = Duration.ofMillis(500);
  private static final Duration DEFAULT_MAX_SIZE = Duration.ofSeconds(1);

  /** Copies; {@link TemplateSpec} checks. */
  public JitterBuffer {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A buffer.
   *
   * @param size how long Agora waits for late packets
   * @param maxSize beyond which it plays faster, more than {@code size}
   * @return the buffer
   */
  public static JitterBuffer of(Duration size, Duration maxSize) {
    return builder().size(size).maxSize(maxSize).build();
  }

  /**
   * Begins a buffer.
   *
   * @return a builder with nothing set
   */
  public static JitterBufferBuilder builder() {
    return JitterBufferBuilder.builder();
  }

  void check(String field) {
    Duration shorter = size == null ? DEFAULT_SIZE : size;
    Duration longer = maxSize == null ? DEFAULT_MAX_SIZE : maxSize;
    checkWhole(field + ".size", shorter);
    checkWhole(field + ".maxSize", longer);
    Check.that(
        longer.compareTo(shorter) > 0,
        field + ".maxSize",
        "be more than size, which is " + shorter,
        longer);
    ExtraFields.check(field + ".extra", extra, JitterBuffer.class);
  }

  private static void checkWhole(String field, Duration time) {
    Check.notNegative(field, time);
    boolean whole = time.equals(Duration.ofMillis(time.toMillis()));
    Check.that(whole, field, "be whole milliseconds", time);
  }
}
