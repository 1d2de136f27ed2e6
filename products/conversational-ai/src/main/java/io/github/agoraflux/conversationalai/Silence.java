package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does when it has been silent for long; not with a multimodal model.
 *
 * @param timeout after how long, up to 60 s in whole milliseconds; zero for never
 * @param action what it does; null for Agora's default, {@link SilenceAction#SPEAK}
 * @param content the prompt; required unless the timeout is zero
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record Silence(
    @JsonProperty("timeout_ms") @WireUnit(ChronoUnit.MILLIS) Duration timeout,
    @Nullable SilenceAction action,
    @Nullable String content,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Copies; the request that has it checks. */
  public Silence {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a rule.
   *
   * @return a builder with nothing set
   */
  public static SilenceBuilder builder() {
    return SilenceBuilder.builder();
  }

  void check(String field) {
    Check.given(field + ".timeout", timeout);
    Fields.millis(field + ".timeout", timeout, Duration.ZERO, LONGEST);
    if (!timeout.isZero()) {
      Check.notBlank(field + ".content", content);
    }
    ExtraFields.check(field + ".extra", extra, Silence.class);
  }
}
