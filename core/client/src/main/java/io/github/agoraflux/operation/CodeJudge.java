package io.github.agoraflux.operation;

import io.github.agoraflux.value.Check;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the answers of products that do not say with which status a code comes: whatever the
 * success it is dressed as, a code other than 0 and 200 is a refusal, and some statuses below 300
 * are none either.
 *
 * @param honest the status that would have been honest, by that which a failure is answered with
 */
public record CodeJudge(Map<Integer, Integer> honest) implements ErrorJudge {

  private static final int NO_SUCCESS = 300;
  private static final int BAD_REQUEST = 400;
  private static final int GATEWAY_TIMEOUT = 504;
  private static final Set<String> SUCCESS = Set.of("0", "200");

  /** Copies. */
  public CodeJudge {
    honest = Map.copyOf(Check.given("honest", honest));
  }

  @Override
  public @Nullable Refusal judge(int status, @Nullable String code, @Nullable String message) {
    Integer meant = honest.get(status);
    if (meant != null) {
      return new Refusal(meant, code, message);
    }
    return status >= NO_SUCCESS || code == null || SUCCESS.contains(code)
        ? null
        : new Refusal(BAD_REQUEST, code, message);
  }

  /**
   * The same of an answer without which a success is none: what it should hold outweighs its code.
   *
   * @param status its HTTP status
   * @param code Agora's code or null
   * @param message Agora's words or null
   * @param complete whether it holds what was asked for
   * @param lack what is said of one that does not and has no words of its own
   * @return null if it is a success, else what it confesses: with neither what was asked for nor a
   *     code, that the server did not get it done
   */
  public @Nullable Refusal judge(
      int status, @Nullable String code, @Nullable String message, boolean complete, String lack) {
    Refusal confession = judge(status, complete ? null : code, message);
    return confession == null && !complete
        ? new Refusal(GATEWAY_TIMEOUT, code, message == null ? lack : message)
        : confession;
  }
}
