package io.github.agoraflux.cloudtranscoder;

import static java.util.Objects.requireNonNullElse;

import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import java.time.Duration;

/**
 * What Agora's documents dispute or only advise. Waits are counted by the client's clock, whichever
 * the ones given here have.
 *
 * @param watermarkField how the field of watermarks is spelled; null for {@link
 *     WatermarkField#EXAMPLES}
 * @param tokenWaits how long {@link CloudTranscoder#transcode transcode} waits, each time, before
 *     it asks for another token because it is unclear what came of the first; null for 1, 3 and 6 s
 * @param busyWaits how long it waits before it repeats a create that was refused with code 65; null
 *     for Agora's advice: 3 and 6 s
 * @param lookupWaits how long a running task waits before it believes that there is no such task
 *     (404), for Agora may be moving it, or that it cannot be told or stopped, such as after 5xx,
 *     429 or a lost connection; also how long {@code transcode} looks for what a lost create has
 *     started, for the first time after the first wait. Null for 5, 10, 15, 30 and 30 s, so that
 *     the 90 s are over which a move takes at most
 * @param startPolling how a running task is asked whether it has started; null for Agora's advice:
 *     after 5 s, then in ever longer intervals up to 15 s, for 90 s
 * @param statusPolling how a running task is asked what it is doing; null for Agora's advice: every
 *     2 minutes, beginning after 5 s
 */
@Built
public record CloudTranscoderSettings(
    WatermarkField watermarkField,
    BackOff tokenWaits,
    BackOff busyWaits,
    BackOff lookupWaits,
    Polling startPolling,
    Polling statusPolling) {

  private static final Duration FIRST_QUERY = Duration.ofSeconds(5);

  /** Fills in Agora's advice. */
  public CloudTranscoderSettings {
    watermarkField = requireNonNullElse(watermarkField, WatermarkField.EXAMPLES);
    tokenWaits = requireNonNullElse(tokenWaits, BackOff.afterSeconds(1, 3, 6));
    busyWaits = requireNonNullElse(busyWaits, BackOff.afterSeconds(3, 6));
    lookupWaits = requireNonNullElse(lookupWaits, BackOff.afterSeconds(5, 10, 15, 30, 30));
    startPolling =
        requireNonNullElse(
            startPolling,
            Polling.every(FIRST_QUERY)
                .startingAfter(FIRST_QUERY)
                .backOff(2, Duration.ofSeconds(15))
                .deadline(Duration.ofSeconds(90)));
    statusPolling =
        requireNonNullElse(
            statusPolling, Polling.every(Duration.ofMinutes(2)).startingAfter(FIRST_QUERY));
  }
}
