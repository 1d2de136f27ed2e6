package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The four verbs on streams that are pushed. */
final class StreamOperations {

  private final InstantSource clock;
  private final Duration connecting;
  private final Regions regions;

  StreamOperations(InstantSource clock, Duration connecting, Regions regions) {
    this.clock = clock;
    this.connecting = connecting;
    this.regions = regions;
  }

  Answer list(Call call) {
    String channel = call.query("channel");
    return GatewayErrors.success(
        regions.of(call).streams().stream()
            .filter(stream -> channel == null || stream.channel().equals(channel))
            .sorted(Comparator.comparing(PushedStream::begun).thenComparing(PushedStream::sid))
            .map(stream -> view(call, stream))
            .toList());
  }

  Answer get(Call call) {
    return regions.of(call).stream(call.variable("sid"))
        .map(stream -> GatewayErrors.success(view(call, stream)))
        .orElseThrow(() -> GatewayErrors.gone(call));
  }

  Answer mute(Call call) {
    Map<String, @Nullable Object> settings = GatewayErrors.settings(call);
    if (SettingsShape.MUTING.misfit("", settings).isPresent()) {
      throw GatewayErrors.refusal(400, "Invalid body.");
    }
    boolean video = Boolean.TRUE.equals(settings.get("videoMuted"));
    boolean audio = Boolean.TRUE.equals(settings.get("audioMuted"));
    if (!regions.of(call).mute(call.variable("sid"), video, audio)) {
      throw GatewayErrors.gone(call);
    }
    return GatewayErrors.success().acted();
  }

  Answer disconnect(Call call) {
    if (!regions.of(call).disconnect(call.variable("sid"))) {
      throw GatewayErrors.gone(call);
    }
    return GatewayErrors.success().acted();
  }

  private Map<String, @Nullable Object> view(Call call, PushedStream stream) {
    Instant now = clock.instant();
    boolean running = stream.isRunning(now, connecting);
    String domain = "rtls-ingress-prod-" + call.variable("region") + ".agoramdn.com";
    Map<String, @Nullable Object> view =
        Json.object(
            "sid", stream.sid(),
            "channel", stream.channel(),
            "uid", stream.uid(),
            "url", domain + "/live/" + stream.key(),
            "status", running ? "Running" : "Started",
            "beginAt", Long.toString(stream.begun().getEpochSecond()),
            "bitrate", running ? 2106 : 0);
    if (running) {
      view.put("video", Json.object("width", 1280, "height", 720, "fps", 30));
      view.put("audio", Json.object("channels", 2, "sampleRate", 48_000));
    }
    return view;
  }
}
