package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three forms in which answers show a converter. */
final class ConverterViews {

  private static final String FIELDS = "id,createTs,updateTs,state";
  private static final String EXAMPLE_ADDRESS = "192.0.2.1";

  private final InstantSource clock;
  private final Duration connecting;

  ConverterViews(InstantSource clock, Duration connecting) {
    this.clock = clock;
    this.connecting = connecting;
  }

  /** The answer to a creation or an update. */
  Map<String, @Nullable Object> brief(Converter converter) {
    return Json.object(
        "converter",
        Json.object(
            "id", converter.id(),
            "createTs", converter.created().getEpochSecond(),
            "updateTs", converter.updated().getEpochSecond(),
            "state", state(converter)),
        "fields",
        FIELDS);
  }

  /** All of a converter: flat if it transcodes, else wrapped and without its state. */
  Map<String, @Nullable Object> full(Converter converter) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>(Json.object("name", converter.name()));
    view.put(converter.options(), converter.spec().get(converter.options()));
    view.put("rtmpUrl", converter.rtmpUrl());
    view.put("idleTimeout", converter.idleTimeout());
    if (!converter.transcodes()) {
      return Json.object("converter", view);
    }
    view.put("createTs", converter.created().getEpochSecond());
    view.put("updateTs", converter.updated().getEpochSecond());
    view.put("state", state(converter));
    return view;
  }

  /** A converter as a member of a list, with its numbers in strings. */
  Map<String, @Nullable Object> member(Converter converter, String appId) {
    return Json.object(
        "rtcChannel", converter.rtcChannel(),
        "status", "200",
        "converterName", converter.name(),
        "updateTs", String.valueOf(converter.updated().getEpochSecond()),
        "appId", appId,
        "rtmpUrl", converter.rtmpUrl(),
        "ip", EXAMPLE_ADDRESS,
        "converterId", converter.id(),
        "create", String.valueOf(converter.created().getEpochSecond()),
        "idleTimeout", String.valueOf(converter.idleTimeout()),
        "state", state(converter));
  }

  private String state(Converter converter) {
    return converter.state(clock.instant(), connecting);
  }
}
