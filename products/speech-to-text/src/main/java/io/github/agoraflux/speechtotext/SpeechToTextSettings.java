package io.github.agoraflux.speechtotext;

import static java.util.Objects.requireNonNullElse;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long to wait. Waits are counted by the client's clock, whichever the ones given here have.
 *
 * @param startWaits how long {@code transcribe} waits, each time, before it repeats a join or a
 *     request of a token whose outcome is unknown, or a start of 5.x or 6.x that was refused with
 *     code 501, 502 or 504; null for Agora's advice: 1, 3 and 6 s
 * @param busyWaits how long a session of 5.x or 6.x waits before it repeats what was refused with
 *     code 20: the request of a token, the start, a question, an update or the stop; null for
 *     Agora's advice: 3 and 6 s
 * @param lookupWaits how long {@code transcribe} looks for what a lost start has started, before it
 *     believes that it is not there, for the first time after the first wait; null for 5, 10 and 15
 *     s
 * @param stopWaits how long a running agent or task waits before it repeats a stop that may succeed
 *     later, such as after 5xx, 429 or a lost connection; null for 5, 10, 15, 30 and 30 s
 * @param startPolling how a running agent or task is asked whether it has started; null for every 5
 *     s, for 90 s
 * @param statusPolling how a running agent or task is asked what it is doing; null for every 2
 *     minutes, beginning after 5 s. Agora advises nothing here
 */
@Built
public record SpeechToTextSettings(
    BackOff startWaits,
    BackOff busyWaits,
    BackOff lookupWaits,
    BackOff stopWaits,
    Polling startPolling,
    Polling statusPolling) {

  private static final Duration FIRST_QUERY = Duration.ofSeconds(5);

  /** Fills in the defaults. */
  public SpeechToTextSettings {
    startWaits = requireNonNullElse(startWaits, BackOff.afterSeconds(1, 3, 6));
    busyWaits = requireNonNullElse(busyWaits, BackOff.afterSeconds(3, 6));
    lookupWaits = requireNonNullElse(lookupWaits, BackOff.afterSeconds(5, 10, 15));
    stopWaits = requireNonNullElse(stopWaits, BackOff.afterSeconds(5, 10, 15, 30, 30));
    startPolling =
        requireNonNullElse(
            startPolling,
            Polling.every(FIRST_QUERY).startingAfter(FIRST_QUERY).deadline(Duration.ofSeconds(90)));
    statusPolling =
        requireNonNullElse(
            statusPolling, Polling.every(Duration.ofMinutes(2)).startingAfter(FIRST_QUERY));
  }

  static SpeechToTextSettings of(Consumer<SpeechToTextSettingsBuilder> settings) {
    return Specs.built(
        SpeechToTextSettingsBuilder::builder, settings, SpeechToTextSettingsBuilder::build);
  }
}
