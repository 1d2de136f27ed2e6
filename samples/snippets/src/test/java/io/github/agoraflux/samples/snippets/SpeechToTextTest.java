package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.speechtotext.Agent;
import io.github.agoraflux.speechtotext.RtcConfig;
import io.github.agoraflux.speechtotext.SpeechToText;
import io.github.agoraflux.speechtotext.Translation;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SpeechToTextTest extends Simulated {

  private final SpeechToText speech =
      SpeechToText.over(agora, settings -> settings.statusPolling(OFTEN));

  @Test
  void transcribesUntilTheEnd() {

    // snippet: speech-to-text
    Flux<Agent> transcribed = speech
        .transcribe(it -> it.name("minutes").languages(List.of("en-US"))
            .rtc(RtcConfig.of("town-hall", 9002))
            .translations(List.of(Translation.of("en-US", "fr-FR", "ja-JP"))))
        .use(agent -> agent.status().takeUntilOther(bell.asMono()));
    // end

    ringAtTheFirstOf(transcribed);
    assertThat(operations()).startsWith("speech-to-text.join").endsWith("speech-to-text.leave");
  }
}
