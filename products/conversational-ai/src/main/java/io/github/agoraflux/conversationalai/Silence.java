package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does when it has been silent for long; not with a multimodal model.
 *
 * @param timeout after how long, up to 60 s in whole milliseconds; zero for never
 * @param action what it does; null for Agora's default, {@link SilenceAction#SPEAK}
 * @param content the prompt; required unless the timeout is zero
 */
public record Silence(
    @JsonProperty("timeout_ms") @WireUnit(ChronoUnit.MILLIS) Duration timeout,
    @Nullable SilenceAction action,
    @Nullable String content) {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  void check(String field) {
    Check.given(field + ".timeout", timeout);
    Fields.millis(field + ".timeout", timeout, Duration.ZERO, LONGEST);
    if (!timeout.isZero()) {
      Check.notBlank(field + ".content", content);
    }
  }
}
