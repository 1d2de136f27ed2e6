package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent shall think about, as if its user had said it.
 *
 * @param text the text
 * @param onListening what becomes of it while the agent listens; null for Agora's default, {@link
 *     ThinkAction#INTERRUPT}
 * @param onThinking what becomes of it while the agent thinks, not {@link ThinkAction#INJECT}; null
 *     for Agora's default, {@link ThinkAction#INTERRUPT}
 * @param onSpeaking what becomes of it while the agent speaks, not {@link ThinkAction#INJECT}; null
 *     for Agora's default, {@link ThinkAction#IGNORE}
 * @param interruptable whether users can interrupt what comes of it; null for Agora's default, true
 * @param metadata what goes with it, by name; null for nothing
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record ThinkSpec(
    String text,
    @JsonProperty("on_listening_action") @Nullable ThinkAction onListening,
    @JsonProperty("on_thinking_action") @Nullable ThinkAction onThinking,
    @JsonProperty("on_speaking_action") @Nullable ThinkAction onSpeaking,
    @Nullable Boolean interruptable,
    @Nullable Params metadata,
    @JsonAnyGetter Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ThinkSpec {
    extra = ExtraFields.copyOf(extra);
    Check.notBlank("text", text);
    checkBusy("onThinking", onThinking);
    checkBusy("onSpeaking", onSpeaking);
    ExtraFields.check("extra", extra, ThinkSpec.class);
  }

  /**
   * A text, with all else as by default.
   *
   * @param text the text
   * @return what to think about
   * @throws IllegalArgumentException if it is blank
   */
  public static ThinkSpec of(String text) {
    return new ThinkSpec(text, null, null, null, null, null, Map.of());
  }

  /**
   * Begins a text.
   *
   * @return a builder with nothing set
   */
  public static ThinkSpecBuilder builder() {
    return ThinkSpecBuilder.builder();
  }

  private static void checkBusy(String field, @Nullable ThinkAction action) {
    Check.that(
        !ThinkAction.INJECT.equals(action), field, "not be inject, for nothing is heard", action);
  }
}
