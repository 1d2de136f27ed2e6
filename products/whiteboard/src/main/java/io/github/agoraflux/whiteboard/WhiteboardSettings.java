package io.github.agoraflux.whiteboard;

import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How the whiteboard is used.
 *
 * @param priorityPath where {@link Whiteboard#prioritize} is sent; null for {@link
 *     PriorityPath#TASK}
 * @param conversionPolling how often a conversion is asked for its progress, by the client's clock
 *     whichever the one given here has; null for after 1 s and then every 2 s, growing to every 15
 *     s, for as long as it takes. Agora advises nothing here
 */
@Built
public record WhiteboardSettings(PriorityPath priorityPath, Polling conversionPolling) {

  private static final Duration FIRST_QUERY = Duration.ofSeconds(1);
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
  private static final double GROWTH = 1.5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  /** Fills in defaults. */
  public WhiteboardSettings {
    priorityPath = priorityPath == null ? PriorityPath.TASK : priorityPath;
    conversionPolling = conversionPolling == null ? usualPolling() : conversionPolling;
  }

  static WhiteboardSettings of(Consumer<WhiteboardSettingsBuilder> settings) {
    WhiteboardSettingsBuilder builder = WhiteboardSettingsBuilder.builder();
    settings.accept(builder);
    return builder.build();
  }

  private static Polling usualPolling() {
    return Polling.every(SHORTEST_WAIT).startingAfter(FIRST_QUERY).backOff(GROWTH, LONGEST_WAIT);
  }

  /**
   * Begins settings.
   *
   * @return a builder with nothing set
   */
  public static WhiteboardSettingsBuilder builder() {
    return WhiteboardSettingsBuilder.builder();
  }
}
