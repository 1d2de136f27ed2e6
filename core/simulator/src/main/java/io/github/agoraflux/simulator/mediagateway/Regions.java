package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.product.Call;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every region of every project. */
final class Regions {

  private static final List<String> NAMES = List.of("cn", "ap", "na", "eu");

  private record Place(String appId, String region) {}

  private final InstantSource clock;
  private final Map<Place, Ingress> places = new ConcurrentHashMap<>();

  Regions(InstantSource clock) {
    this.clock = clock;
  }

  Ingress of(String appId, String region) {
    if (!NAMES.contains(region)) {
      throw new IllegalArgumentException("no region: " + region);
    }
    return places.computeIfAbsent(new Place(appId, region), place -> new Ingress(clock));
  }

  Ingress of(Call call) {
    String region = call.variable("region");
    if (!NAMES.contains(region)) {
      throw GatewayErrors.gone(call);
    }
    return of(call.appId(), region);
  }

  boolean isKeyOfAnotherProject(Call call, String key) {
    return places.entrySet().stream()
        .filter(entry -> !entry.getKey().appId().equals(call.appId()))
        .anyMatch(entry -> entry.getValue().key(key).isPresent());
  }
}
