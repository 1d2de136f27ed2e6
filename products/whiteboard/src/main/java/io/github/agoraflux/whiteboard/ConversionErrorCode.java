package io.github.agoraflux.whiteboard;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.value.OpenEnum;
import java.util.Optional;
import java.util.Set;

/**
 * Why a conversion was refused or has failed. Agora documents many more codes, of seven digits from
 * 2030000 on, for what may go wrong inside of it.
 *
 * @param value as it stands on the wire
 */
public record ConversionErrorCode(String value) implements OpenEnum<String> {

  /** Files of this format cannot be converted. */
  public static final ConversionErrorCode UNSUPPORTED_FORMAT = new ConversionErrorCode("2010201");

  /** Only PPTX can be converted into web pages. */
  public static final ConversionErrorCode DYNAMIC_NEEDS_PPTX = new ConversionErrorCode("2010202");

  /** There are too many conversions: wait, or cancel some. */
  public static final ConversionErrorCode TOO_MANY_TASKS = new ConversionErrorCode("2010203");

  /** There is no such conversion. */
  public static final ConversionErrorCode TASK_NOT_FOUND = new ConversionErrorCode("2010605");

  /** There is no such team: the token or the data center is wrong. */
  public static final ConversionErrorCode TEAM_NOT_FOUND = new ConversionErrorCode("2010606");

  /** What is being carried out has no place in the queue any more. */
  public static final ConversionErrorCode ALREADY_RUNNING = new ConversionErrorCode("2010607");

  /** It took too long. */
  public static final ConversionErrorCode TIMED_OUT = new ConversionErrorCode("2011201");

  private static final Set<ConversionErrorCode> KNOWN =
      Set.of(
          UNSUPPORTED_FORMAT,
          DYNAMIC_NEEDS_PPTX,
          TOO_MANY_TASKS,
          TASK_NOT_FOUND,
          TEAM_NOT_FOUND,
          ALREADY_RUNNING,
          TIMED_OUT);

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;

  /**
   * Why a call about conversions failed.
   *
   * @param failure what it failed with
   * @return the code; empty if Agora gave none
   */
  public static Optional<ConversionErrorCode> of(AgoraException failure) {
    return Optional.ofNullable(failure.code()).map(ConversionErrorCode::new);
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** The HTTP status that would have been honest where Agora answers with 200. */
  int honestStatus() {
    if (equals(TASK_NOT_FOUND) || equals(TEAM_NOT_FOUND)) {
      return NOT_FOUND;
    }
    if (equals(ALREADY_RUNNING)) {
      return CONFLICT;
    }
    return equals(TOO_MANY_TASKS) ? TOO_MANY_REQUESTS : BAD_REQUEST;
  }
}
