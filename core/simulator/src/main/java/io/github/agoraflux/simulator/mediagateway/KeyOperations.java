package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three verbs on stream keys. */
final class KeyOperations {

  private static final int KEY_LENGTH = 31;

  private final InstantSource clock;
  private final Regions regions;

  KeyOperations(InstantSource clock, Regions regions) {
    this.clock = clock;
    this.regions = regions;
  }

  Answer create(Call call) {
    Ingress ingress = regions.of(call);
    Map<String, @Nullable Object> settings = GatewayErrors.settings(call);
    call.check(settings, SettingsShape.KEY);
    String channel = text(settings, "channel");
    String uid = text(settings, "uid");
    if (channel.isEmpty() && uid.matches("0*")) {
      throw call.invalid("channel");
    }
    String template = settings.get("templateId") instanceof String id ? id : null;
    if (template != null && !ingress.hasTemplate(template)) {
      throw GatewayErrors.noTemplate();
    }
    long seconds = Numbers.whole(settings.get("expiresAfter")).orElse(0L);
    IssuedKey key =
        new IssuedKey(
            newKey(), channel, uid, Duration.ofSeconds(seconds), clock.instant(), template);
    ingress.add(key);
    return GatewayErrors.success(view(key)).acted();
  }

  Answer get(Call call) {
    return GatewayErrors.success(view(known(call)));
  }

  Answer destroy(Call call) {
    IssuedKey key = known(call);
    if (!regions.of(call).destroy(key.key())) {
      throw GatewayErrors.gone(call);
    }
    return GatewayErrors.success().acted();
  }

  private IssuedKey known(Call call) {
    String key = call.variable("streamKey");
    return regions.of(call).key(key).orElseThrow(() -> unknown(call, key));
  }

  private Refusal unknown(Call call, String key) {
    return regions.isKeyOfAnotherProject(call, key)
        ? GatewayErrors.refusal(403, "Stream does not belong to this app ID.")
        : GatewayErrors.gone(call);
  }

  private static Map<String, @Nullable Object> view(IssuedKey key) {
    return Json.object(
        "streamKey", key.key(),
        "channel", key.channel(),
        "uid", key.uid(),
        "expiresAfter", key.expiresAfter().toSeconds(),
        "createdAt", Long.toString(key.created().getEpochSecond()));
  }

  private static String newKey() {
    byte[] random = Ids.hex().getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().encodeToString(random).substring(0, KEY_LENGTH);
  }

  private static String text(Map<String, @Nullable Object> settings, String field) {
    return settings.get(field) instanceof String text ? text : "";
  }
}
