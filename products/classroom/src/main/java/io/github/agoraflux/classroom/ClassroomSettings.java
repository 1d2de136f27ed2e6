package io.github.agoraflux.classroom;

import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How Flexible Classroom is used. Waits are counted by the client's clock, whichever the ones given
 * here have. Agora documents no intervals.
 *
 * @param resourcePath where the public resources are asked for; null for {@link
 *     ResourcePath#WITHOUT_REGION}
 * @param recordingPolling how a running recording is asked what it is doing; null for every 5 s
 * @param conversionPolling how a public resource is asked for the progress of its conversion; null
 *     for every 2 s, growing to every 15 s
 */
@Built
public record ClassroomSettings(
    ResourcePath resourcePath, Polling recordingPolling, Polling conversionPolling) {

  private static final Duration RECORDING = Duration.ofSeconds(5);
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
  private static final double GROWTH = 1.5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  /** Fills in defaults. */
  public ClassroomSettings {
    resourcePath = resourcePath == null ? ResourcePath.WITHOUT_REGION : resourcePath;
    recordingPolling = recordingPolling == null ? Polling.every(RECORDING) : recordingPolling;
    conversionPolling =
        conversionPolling == null
            ? Polling.every(SHORTEST_WAIT).backOff(GROWTH, LONGEST_WAIT)
            : conversionPolling;
  }

  static ClassroomSettings of(Consumer<ClassroomSettingsBuilder> settings) {
    ClassroomSettingsBuilder builder = ClassroomSettings.builder();
    settings.accept(builder);
    return builder.build();
  }

  /**
   * Begins settings.
   *
   * @return a builder with nothing set
   */
  public static ClassroomSettingsBuilder builder() {
    return ClassroomSettingsBuilder.builder();
  }
}
