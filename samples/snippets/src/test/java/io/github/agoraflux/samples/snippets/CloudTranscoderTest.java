package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.cloudtranscoder.AudioInput;
import io.github.agoraflux.cloudtranscoder.AudioProfile;
import io.github.agoraflux.cloudtranscoder.Canvas;
import io.github.agoraflux.cloudtranscoder.CloudTranscoder;
import io.github.agoraflux.cloudtranscoder.FillMode;
import io.github.agoraflux.cloudtranscoder.Output;
import io.github.agoraflux.cloudtranscoder.RtcStream;
import io.github.agoraflux.cloudtranscoder.Task;
import io.github.agoraflux.value.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class CloudTranscoderTest extends Simulated {

  private final CloudTranscoder transcoder =
      CloudTranscoder.over(agora, settings -> settings.statusPolling(OFTEN));

  @Test
  void mixesUntilTheEnd() {
    Secret token = Secret.of("t0ken-of-a-stream");
    RtcStream alice = RtcStream.of("town-hall", 1, token);
    RtcStream bob = RtcStream.of("town-hall", 2, token);
    RtcStream mix = RtcStream.of("town-hall-mix", 3, token);
    Canvas canvas = new Canvas(960, 480, 0, "https://example.org/hall.jpg", FillMode.FIT);

    // snippet: cloud-transcoder
    Flux<Task> mixed = transcoder
        .transcode("town-hall-mix", it -> it.canvas(canvas)
            .audioInputs(List.of(AudioInput.rtc(alice), AudioInput.rtc(bob)))
            .outputs(List.of(Output.builder().rtc(mix).audio(AudioProfile.MUSIC_STANDARD).build())))
        .use(task -> task.status().takeUntilOther(bell.asMono()));
    // end

    ringAtTheFirstOf(mixed);
    assertThat(operations())
        .startsWith("cloud-transcoder.acquire", "cloud-transcoder.create")
        .endsWith("cloud-transcoder.delete");
    assertThat(simulator.transcodings().all()).isEmpty();
  }
}
