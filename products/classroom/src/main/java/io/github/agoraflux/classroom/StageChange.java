package io.github.agoraflux.classroom;

import java.util.List;

/**
 * Users went on or off the stage.
 *
 * @param acceptedUsers who is on it now
 * @param addAcceptedUsers who went on it
 * @param removeAcceptedUsers who went off it
 */
public record StageChange(
    List<Member> acceptedUsers, List<Member> addAcceptedUsers, List<Member> removeAcceptedUsers)
    implements EventData {

  /**
   * A user on or off the stage.
   *
   * @param userUuid the user
   */
  public record Member(UserId userUuid) {}
}
