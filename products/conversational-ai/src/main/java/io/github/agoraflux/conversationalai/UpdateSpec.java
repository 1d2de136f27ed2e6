package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changes in an agent. What is null stays as it is; nothing else can change.
 *
 * @param token what lets it into the channel
 * @param systemMessages what its language model is told first
 * @param llmParams what its language model is told besides: all of it, for it takes the place of
 *     what was there
 * @param mllmParams what its multimodal model is told
 * @param extra fields of {@code properties} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record UpdateSpec(
    @Nullable Secret token,
    @Nullable List<Message> systemMessages,
    @Nullable Params llmParams,
    @Nullable Params mllmParams,
    Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken, or nothing changes
   */
  public UpdateSpec {
    systemMessages = Check.listOrNull(systemMessages);
    extra = ExtraFields.copyOf(extra);
    Fields.messages("systemMessages", systemMessages);
    ExtraFields.check("extra", extra, Bodies.Update.Changes.class);
    boolean changes =
        !extra.isEmpty()
            || Stream.of(
                    token != null, systemMessages != null, llmParams != null, mllmParams != null)
                .anyMatch(given -> given);
    Check.that(changes, "update", "change something", "empty");
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static UpdateSpecBuilder builder() {
    return UpdateSpecBuilder.builder();
  }
}
