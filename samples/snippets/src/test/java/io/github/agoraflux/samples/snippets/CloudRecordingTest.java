package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.cloudrecording.AmazonRegion;
import io.github.agoraflux.cloudrecording.CloudRecording;
import io.github.agoraflux.cloudrecording.RecordingStatus;
import io.github.agoraflux.cloudrecording.StorageConfig;
import io.github.agoraflux.simulator.channels.User;
import io.github.agoraflux.value.Secret;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class CloudRecordingTest extends Simulated {

  private final CloudRecording recordings =
      CloudRecording.over(agora, settings -> settings.statusPolling(OFTEN));

  @Test
  void recordsUntilTheEnd() {
    StorageConfig bucket =
        StorageConfig.builder()
            .region(AmazonRegion.EU_CENTRAL_1)
            .bucket("recordings")
            .accessKey(Secret.of("access-key-of-a-bucket"))
            .secretKey(Secret.of("secret-key-of-a-bucket"))
            .build();
    simulator.channels().join("town-hall", User.host(4711));

    // snippet: cloud-recording
    Flux<RecordingStatus> recorded = recordings
        .recordComposite(it -> it.channel("town-hall").uid(9001).storage(bucket))
        .use(recording -> recording.status().takeUntilOther(bell.asMono()));
    // end

    ringAtTheFirstOf(recorded);
    assertThat(operations())
        .startsWith("cloud-recording.acquire", "cloud-recording.start", "cloud-recording.query")
        .endsWith("cloud-recording.stop");
  }
}
