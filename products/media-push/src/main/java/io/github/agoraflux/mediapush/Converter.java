package io.github.agoraflux.mediapush;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A converter as a whole.
 *
 * @param id its id
 * @param name its name; null if it has none
 * @param source what it pushes, never with its token; null if that is of a kind that this release
 *     has no name for
 * @param rtmpUrl where it pushes to
 * @param idleTimeout after how long without anybody to push it ends by itself; null if not told
 * @param jitterBuffer how long it waits for late packets; null if not told
 * @param createdAt when it was created, to the second; null if not told
 * @param updatedAt when it was last changed, to the second; null if not told
 * @param state what it is doing; null if not told, as in Agora's example of a converter that does
 *     not transcode: {@link MediaPush#list(String)} tells it
 */
public record Converter(
    ConverterId id,
    @Nullable String name,
    @Nullable ConverterSource source,
    RtmpUrl rtmpUrl,
    @Nullable Duration idleTimeout,
    @Nullable Duration jitterBuffer,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable ConverterState state) {

  /** Takes an empty name for none. */
  public Converter {
    name = name == null || name.isEmpty() ? null : name;
  }

  /**
   * Whether it pushes.
   *
   * @return true for {@link ConverterState#RUNNING}
   */
  public boolean isRunning() {
    return ConverterState.RUNNING.equals(state);
  }

  /**
   * Whether it could not push.
   *
   * @return true for {@link ConverterState#FAILED}
   */
  public boolean hasFailed() {
    return ConverterState.FAILED.equals(state);
  }
}
