package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent shall say.
 *
 * @param text the text, at most 512 bytes
 * @param priority what becomes of it while the agent is busy; null for Agora's default, {@link
 *     SpeakPriority#INTERRUPT}
 * @param interruptable whether users can interrupt it; null for Agora's default, true
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record SpeakSpec(
    String text,
    @Nullable SpeakPriority priority,
    @Nullable Boolean interruptable,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int LONGEST_TEXT = 512;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public SpeakSpec {
    extra = ExtraFields.copyOf(extra);
    Check.maxBytes("text", Check.notBlank("text", text), LONGEST_TEXT);
    ExtraFields.check("extra", extra, SpeakSpec.class);
  }

  /**
   * A text, with all else as by default.
   *
   * @param text the text, at most 512 bytes
   * @return what to say
   * @throws IllegalArgumentException if it is blank or longer
   */
  public static SpeakSpec of(String text) {
    return new SpeakSpec(text, null, null, Map.of());
  }

  /**
   * Begins a text.
   *
   * @return a builder with nothing set
   */
  public static SpeakSpecBuilder builder() {
    return SpeakSpecBuilder.builder();
  }
}
