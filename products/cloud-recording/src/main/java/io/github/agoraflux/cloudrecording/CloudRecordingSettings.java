package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How patient Cloud Recording is. The defaults are the waits that Agora documents.
 *
 * @param notCompletedWaits the waits before each repeat of a call that Agora did not complete in
 *     time (HTTP 206 with code 65), so also their number; default 3 and 6 s. A repeated start names
 *     the same resource
 * @param graceWaits the waits before a running recording is asked again that Agora does not find,
 *     or that could not be asked for; default 5, 10, 15, 30 and 30 s, which outlasts the 90 s that
 *     Agora takes to move a recording. Only after the last of them it is believed to be gone
 * @param polling how {@link RunningRecording#status()} asks; default 5 s after the start, then with
 *     waits that double from 5 s to 2 minutes. Its clock is the client's
 * @param resourceExpiry for how long a recording of {@link CloudRecording#record} can be asked for,
 *     changed and stopped, 1 to 720 whole hours; default 720 h, so that a session can always stop
 *     what it has started (Agora's own default is 72 h)
 * @see <a
 *     href="https://docs.agora.io/en/cloud-recording/best-practices/integration-best-practices">best
 *     practices</a>
 */
@Built
public record CloudRecordingSettings(
    List<Duration> notCompletedWaits,
    List<Duration> graceWaits,
    Polling polling,
    Duration resourceExpiry) {

  private static final CloudRecordingSettings DEFAULTS =
      new CloudRecordingSettings(
          seconds(3, 6),
          seconds(5, 10, 15, 30, 30),
          Polling.every(Duration.ofSeconds(5))
              .startingAfter(Duration.ofSeconds(5))
              .backOff(2, Duration.ofMinutes(2)),
          Duration.ofDays(30));

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if something is missing or a wait is negative
   */
  public CloudRecordingSettings {
    notCompletedWaits = waits("notCompletedWaits", notCompletedWaits);
    graceWaits = waits("graceWaits", graceWaits);
    Check.given("polling", polling);
    Check.given("resourceExpiry", resourceExpiry);
  }

  /**
   * The waits that Agora documents.
   *
   * @return the settings that hold when none are given
   */
  public static CloudRecordingSettings defaults() {
    return DEFAULTS;
  }

  private static List<Duration> waits(String field, List<Duration> waits) {
    Check.given(field, waits).forEach(wait -> Check.notNegative(field, wait));
    return List.copyOf(waits);
  }

  private static List<Duration> seconds(long... waits) {
    return Arrays.stream(waits).mapToObj(Duration::ofSeconds).toList();
  }
}
