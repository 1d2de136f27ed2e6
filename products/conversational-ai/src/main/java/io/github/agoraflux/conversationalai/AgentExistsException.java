package io.github.agoraflux.conversationalai;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agent of that name has been started, and Agora tells which. HTTP 409. {@link
 * ConversationalAi#joinOrGet} takes that agent instead; a new one needs another name.
 *
 * <p>Agora promises the information but does not document its fields. Whatever names an agent or a
 * task is taken for it: the {@code X-Resource-ID}, a field of that name anywhere in the answer, or
 * Agora's words.
 */
public final class AgentExistsException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  private static final String ID = "(?:agent_?id|task_?id)";
  private static final Pattern FIELD = Pattern.compile("(?:.+\\.)?" + ID, Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile(ID + "\\W+(?:is\\W+)?([\\w-]+)", Pattern.CASE_INSENSITIVE);

  private final String agentId;

  private AgentExistsException(Failure failure, String agentId) {
    super(failure, "met an agent of that name");
    this.agentId = agentId;
  }

  /**
   * The agent that has been started. It may have left since.
   *
   * @return its id
   */
  public AgentId existingAgent() {
    return AgentId.of(agentId);
  }

  /** A conflict as one of this kind, if it names an agent. */
  static RejectedException typed(RejectedException.Conflict conflict) {
    Failure failure = conflict.failure();
    return named(failure)
        .filter(id -> !id.isBlank())
        .<RejectedException>map(id -> new AgentExistsException(failure, id))
        .orElse(conflict);
  }

  private static Optional<String> named(Failure failure) {
    return Optional.ofNullable(failure.resourceId())
        .or(() -> field(failure))
        .or(() -> Optional.ofNullable(failure.message()).flatMap(AgentExistsException::words));
  }

  private static Optional<String> field(Failure failure) {
    return failure.details().entrySet().stream()
        .filter(detail -> FIELD.matcher(detail.getKey()).matches())
        .map(detail -> detail.getValue())
        .sorted()
        .findFirst();
  }

  private static Optional<String> words(String message) {
    Matcher named = WORDS.matcher(message);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }
}
