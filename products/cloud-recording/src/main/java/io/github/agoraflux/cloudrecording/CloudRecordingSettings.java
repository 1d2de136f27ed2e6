package io.github.agoraflux.cloudrecording;

import static java.util.Objects.requireNonNullElse;

import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How patient Cloud Recording is. Waits are counted by the client's clock, whichever the ones given
 * here have.
 *
 * @param startsAtATime how many recordings of {@link CloudRecording#record} may be on their way
 *     from acquire to start at a time, at least 1; the others wait for their turn. Agora wants a
 *     start within 2 s of its acquire, and all calls share a quota; null for 5, which is half of it
 * @param acquireWaits the waits before a recording of {@link CloudRecording#record} acquires again
 *     where nobody knows what became of it, so also the number of repeats; null for 1, 3 and 6 s. A
 *     resource that is not used lapses
 * @param notCompletedWaits the waits before each repeat of a call that Agora did not complete in
 *     time (HTTP 206 with code 65), so also their number; null for Agora's advice: 3 and 6 s. A
 *     repeated start names the same resource
 * @param graceWaits the waits before a running recording is asked again that Agora does not find,
 *     and, counted apart, before one that could not be asked for; null for 5, 10, 15, 30 and 30 s,
 *     which outlasts the 90 s that Agora takes to move a recording. Only after the last of them it
 *     is believed to be gone
 * @param startPolling how a running recording is asked whether it has started; null for Agora's
 *     advice: after 5 s, then in ever longer intervals up to 15 s, for 90 s
 * @param statusPolling how a running recording is asked what it is doing; null for after 5 s, then
 *     with waits that double from 5 s to the 2 minutes that Agora advises
 * @param resourceExpiry for how long a recording of {@link CloudRecording#record} can be asked for,
 *     changed and stopped, 1 to 720 whole hours; null for 720 h, so that a session can always stop
 *     what it has started (Agora's own default is 72 h)
 * @see <a
 *     href="https://docs.agora.io/en/cloud-recording/best-practices/integration-best-practices">best
 *     practices</a>
 */
@Built
public record CloudRecordingSettings(
    Integer startsAtATime,
    BackOff acquireWaits,
    BackOff notCompletedWaits,
    BackOff graceWaits,
    Polling startPolling,
    Polling statusPolling,
    Duration resourceExpiry) {

  private static final Duration FIRST_QUERY = Duration.ofSeconds(5);

  private static final int DEFAULT_STARTS_AT_A_TIME = 5;

  /**
   * Fills in Agora's advice, and checks.
   *
   * @throws IllegalArgumentException if a number or the expiry lies outside its range
   */
  public CloudRecordingSettings {
    startsAtATime =
        Check.range(
            "startsAtATime",
            startsAtATime == null ? DEFAULT_STARTS_AT_A_TIME : startsAtATime,
            1,
            Integer.MAX_VALUE);
    acquireWaits = requireNonNullElse(acquireWaits, BackOff.afterSeconds(1, 3, 6));
    notCompletedWaits = requireNonNullElse(notCompletedWaits, BackOff.afterSeconds(3, 6));
    graceWaits = requireNonNullElse(graceWaits, BackOff.afterSeconds(5, 10, 15, 30, 30));
    startPolling =
        requireNonNullElse(
            startPolling,
            Polling.every(FIRST_QUERY)
                .startingAfter(FIRST_QUERY)
                .backOff(2, Duration.ofSeconds(15))
                .deadline(Duration.ofSeconds(90)));
    statusPolling =
        requireNonNullElse(
            statusPolling,
            Polling.every(FIRST_QUERY)
                .startingAfter(FIRST_QUERY)
                .backOff(2, Duration.ofMinutes(2)));
    resourceExpiry = requireNonNullElse(resourceExpiry, Duration.ofDays(30));
    Fields.optionalTime("resourceExpiry", resourceExpiry, ChronoUnit.HOURS, 1, 720);
  }
}
