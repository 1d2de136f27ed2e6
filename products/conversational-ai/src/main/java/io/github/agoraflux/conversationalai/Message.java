package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model is told before a conversation begins, or is to remember.
 *
 * @param role who says it
 * @param content what is said; null where the model's style has it elsewhere, such as Gemini's
 *     {@code parts}
 * @param extra whatever the model's style has besides, by its name on the wire; sent as it is
 */
public record Message(
    Role role, @Nullable String content, @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Message {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A message of whoever sets up the agent.
   *
   * @param content what is said
   * @return the message
   */
  public static Message system(String content) {
    return of(Role.SYSTEM, content);
  }

  /**
   * A message.
   *
   * @param role who says it
   * @param content what is said
   * @return the message
   */
  public static Message of(Role role, String content) {
    return new Message(role, content, Map.of());
  }

  void check(String field) {
    Check.given(field + ".role", role);
    boolean says = content != null || !extra.isEmpty();
    Check.that(says, field + ".content", "be given, or something in its place", content);
    ExtraFields.check(field + ".extra", extra, Message.class);
  }
}
