package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.mediagateway.Specs.SID;
import static io.github.agoraflux.mediagateway.Specs.TEMPLATE;
import static io.github.agoraflux.value.ServiceRegion.NA;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.polling.BackOff;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/** Every operation, called with something. */
final class Verbs {

  private static final StreamKey KEY = StreamKey.of("AKxOnm8SAhrcu_-GY5fwH1Oz7b1Qt-z");

  static final Map<String, Function<MediaGateway, Publisher<?>>> ALL =
      Map.ofEntries(
          verb("create-stream-key", gateway -> gateway.createKey(NA, Specs.key())),
          verb("get-stream-key", gateway -> gateway.key(NA, KEY)),
          verb("delete-stream-key", gateway -> gateway.destroyKey(NA, KEY)),
          verb(
              "put-template",
              gateway -> gateway.putTemplate(NA, TEMPLATE, Specs.template(Specs.hd()))),
          verb(
              "update-template",
              gateway -> gateway.updateTemplate(NA, TEMPLATE, Specs.template(Specs.hd()))),
          verb("delete-template", gateway -> gateway.deleteTemplate(NA, TEMPLATE)),
          verb("get-template", gateway -> gateway.template(NA, TEMPLATE)),
          verb("list-templates", gateway -> gateway.templates(NA)),
          verb("set-global-template", gateway -> gateway.setDefaultTemplate(NA, TEMPLATE)),
          verb("list-streams", gateway -> gateway.streams(NA)),
          verb("get-stream", gateway -> gateway.stream(NA, SID)),
          verb("mute-stream", gateway -> gateway.mute(NA, SID, true, true)),
          verb("disconnect-stream", gateway -> gateway.disconnect(NA, SID)));

  private Verbs() {}

  /** Media Gateway that repeats nothing by itself. */
  static MediaGateway impatient(AgoraClient agora) {
    return MediaGateway.over(agora, settings -> settings.conflictWaits(BackOff.after()));
  }

  private static Map.Entry<String, Function<MediaGateway, Publisher<?>>> verb(
      String name, Function<MediaGateway, Publisher<?>> call) {
    return Map.entry(name, call);
  }
}
