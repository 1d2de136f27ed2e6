package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Check;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A room into which some users go for a while.
 *
 * @param groupUuid its id; null to let Agora choose one, after which creating it must not be
 *     repeated
 * @param groupName what it is called; null for no name
 * @param users who goes there
 */
public record BreakoutRoom(
    @Nullable String groupUuid, @Nullable String groupName, List<Member> users) {

  /** Copies; {@link Room#createBreakoutRooms} checks. */
  public BreakoutRoom {
    users = Check.listOrEmpty(users);
  }

  /**
   * A room of a known id.
   *
   * @param id its id
   * @param name what it is called
   * @param users who goes there
   * @return the room
   */
  public static BreakoutRoom of(String id, String name, UserId... users) {
    return new BreakoutRoom(id, name, Stream.of(users).map(Member::new).toList());
  }

  void check(String field) {
    users.forEach(user -> user.userUuid().checked(field + ".users"));
  }

  /**
   * Who goes to a room.
   *
   * @param userUuid the user
   */
  public record Member(UserId userUuid) {}
}
