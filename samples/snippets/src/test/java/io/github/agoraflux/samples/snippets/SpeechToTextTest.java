package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.speechtotext.Agent;
import io.github.agoraflux.speechtotext.RtcConfig;
import io.github.agoraflux.speechtotext.SpeechToText;
import io.github.agoraflux.speechtotext.Translation;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class SpeechToTextTest extends Simulated {

  private final SpeechToText speech =
      SpeechToText.over(
          agora, settings -> settings.statusPolling(Polling.every(MOMENT).startingAfter(MOMENT)));

  @Test
  void transcribesUntilTheEnd() {
    Sinks.Empty<Void> bell = Sinks.empty();

    // snippet: speech-to-text
    Flux<Agent> transcribed = speech
        .transcribe(it -> it.name("minutes").languages(List.of("en-US"))
            .rtc(RtcConfig.of("town-hall", 9002))
            .translations(List.of(Translation.of("en-US", "fr-FR", "ja-JP"))))
        .use(agent -> agent.status().takeUntilOther(bell.asMono()));
    // end

    StepVerifier.create(transcribed)
        .expectNextCount(1)
        .then(bell::tryEmitEmpty)
        .thenConsumeWhile(agent -> true)
        .verifyComplete();
    assertThat(operations()).startsWith("speech-to-text.join").endsWith("speech-to-text.leave");
  }
}
