package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What kind of classroom it is. It never changes.
 *
 * @param value as it stands on the wire
 */
public record RoomType(Integer value) implements OpenEnum<Integer> {

  /** One teacher and one student. */
  public static final RoomType ONE_TO_ONE = new RoomType(0);

  /** A lecture hall. */
  public static final RoomType LECTURE_HALL = new RoomType(2);

  /** A small classroom. */
  public static final RoomType SMALL = new RoomType(4);

  /** A small cloud classroom, which Agora's present pages name. */
  public static final RoomType SMALL_CLOUD = new RoomType(10);

  private static final Set<RoomType> KNOWN = Set.of(ONE_TO_ONE, LECTURE_HALL, SMALL, SMALL_CLOUD);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
