package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.polling.BackOff;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** One call of each verb. */
final class Verbs {

  static final Map<String, Function<CloudRecording, Publisher<?>>> ALL =
      Map.of(
          "acquire",
          recordings -> recordings.acquire(AcquireSpec.of(Specs.composite())),
          "start",
          recordings -> recordings.start(Specs.RESOURCE, Specs.composite()),
          "query",
          recordings -> recordings.query(Specs.ID),
          "update",
          recordings ->
              recordings.updateSubscription(
                  Specs.ID, update -> update.audio(UidSelection.everybody())),
          "update-layout",
          recordings -> recordings.updateLayout(Specs.ID, VideoLayout.of(LayoutType.VERTICAL)),
          "stop",
          recordings -> recordings.stop(Specs.ID));

  private Verbs() {}

  static Function<CloudRecording, Publisher<?>> of(String name) {
    return Objects.requireNonNull(ALL.get(name));
  }

  /** Cloud Recording that repeats nothing that was not completed. */
  static CloudRecording impatient(AgoraClient agora) {
    return CloudRecording.over(agora, settings -> settings.notCompletedWaits(BackOff.after()));
  }

  /** Cloud Recording that must not call anybody. */
  static CloudRecording unconnected() {
    return CloudRecording.over(
        AgoraClient.builder()
            .appId("876922cbca0098dff4323566daa89675")
            .credential(BasicCredential.of("nobody", "nobodys-s3cret"))
            .transport(call -> Mono.error(new AssertionError("nothing must be sent")))
            .build());
  }
}
