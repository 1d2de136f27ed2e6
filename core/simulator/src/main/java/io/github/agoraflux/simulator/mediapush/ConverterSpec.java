package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the {@code converter} of a request into the form in which it is kept. */
final class ConverterSpec {

  private static final String BUFFER = "jitterBufferSizeMs";
  private static final long BUFFER_STEP = 100;

  private ConverterSpec() {}

  /** One spelling of the idle time, the buffer in whole steps, and no token. */
  static Map<String, @Nullable Object> of(Map<String, @Nullable Object> converter) {
    Map<String, @Nullable Object> spec = new LinkedHashMap<>(converter);
    @Nullable Object idle = spec.remove("idleTimeOut");
    if (idle != null) {
      spec.putIfAbsent("idleTimeout", idle);
    }
    withoutToken(spec, "transcodeOptions");
    withoutToken(spec, "rawOptions");
    Numbers.whole(spec.get(BUFFER))
        .filter(size -> size > 0)
        .ifPresent(size -> spec.put(BUFFER, (size + BUFFER_STEP - 1) / BUFFER_STEP * BUFFER_STEP));
    return spec;
  }

  private static void withoutToken(Map<String, @Nullable Object> spec, String options) {
    Json.asObject(spec.get(options))
        .ifPresent(
            copy -> {
              copy.remove("token");
              spec.put(options, copy);
            });
  }
}
