package io.github.agoraflux.classroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users raised or lowered their hands.
 *
 * @param progressUsers whose hand is raised now
 * @param addProgressUsers who raised it
 * @param removeProgressUsers who lowered it
 */
public record HandsChange(
    List<Hand> progressUsers, List<Hand> addProgressUsers, List<Hand> removeProgressUsers)
    implements EventData {

  /**
   * A hand.
   *
   * @param userUuid whose
   * @param payload what the user's client sent along
   */
  public record Hand(UserId userUuid, Map<String, @Nullable Object> payload) {}
}
