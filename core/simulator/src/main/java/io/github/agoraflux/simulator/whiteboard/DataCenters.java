package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.product.Call;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every data center, of which a request names one in its {@code region} header. */
final class DataCenters {

  private final Map<String, DataCenter> all;

  DataCenters(InstantSource clock, Duration step) {
    this.all =
        Stream.of("us-sv", "sg", "in-mum", "eu", "gb-lon", "cn-hz")
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), region -> new DataCenter(clock, step)));
  }

  DataCenter of(String region) {
    DataCenter known = all.get(region);
    if (known == null) {
      throw new IllegalArgumentException("no data center: " + region);
    }
    return known;
  }

  DataCenter of(Call call) {
    String region = call.request().header("region");
    if (region == null || !all.containsKey(region)) {
      throw call.invalid("region");
    }
    return of(region);
  }
}
