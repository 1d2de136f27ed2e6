package io.github.agoraflux.conversationalai;

import static java.util.Objects.requireNonNullElse;

import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long to wait, and what to send where Agora's documents disagree. Waits are counted by the
 * client's clock, whichever the ones given here have.
 *
 * @param startWaits how long {@code converse} waits before it makes a join again whose outcome is
 *     unknown; null for 1, 3 and 6 s
 * @param startPolling how a running agent is asked whether it has started; null for every second,
 *     for 60 s
 * @param statusPolling how a running agent is asked what it is doing; null for every 30 s,
 *     beginning after 5 s. Agora advises nothing here
 * @param fillerNames how the configs of filler words are called; null for {@link
 *     FillerNames#BY_MODE}, as Agora's table has it
 */
@Built
public record ConversationalAiSettings(
    BackOff startWaits, Polling startPolling, Polling statusPolling, FillerNames fillerNames) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Fills in the defaults. */
  public ConversationalAiSettings {
    startWaits = requireNonNullElse(startWaits, BackOff.afterSeconds(1, 3, 6));
    startPolling =
        requireNonNullElse(
            startPolling,
            Polling.every(SECOND).startingAfter(SECOND).deadline(Duration.ofMinutes(1)));
    statusPolling =
        requireNonNullElse(
            statusPolling,
            Polling.every(Duration.ofSeconds(30)).startingAfter(Duration.ofSeconds(5)));
    fillerNames = requireNonNullElse(fillerNames, FillerNames.BY_MODE);
  }

  static ConversationalAiSettings of(Consumer<ConversationalAiSettingsBuilder> settings) {
    ConversationalAiSettingsBuilder builder = ConversationalAiSettingsBuilder.builder();
    settings.accept(builder);
    return builder.build();
  }
}
