package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users came or went.
 *
 * @param total how many are there now; null if not told
 * @param onlineUsers who came
 * @param offlineUsers who went
 */
public record UsersChange(
    @Nullable Integer total, List<Visitor> onlineUsers, List<Visitor> offlineUsers)
    implements EventData {

  /**
   * Who came or went.
   *
   * @param userUuid the user
   * @param userName what the user is called; null if not told
   * @param role what the user is; null if not told
   * @param userProperties the user's properties
   * @param streamUuid the stream the user sends; null if not told
   * @param type how the user came or went; null if not told
   * @param updateTime when; null if not told
   */
  public record Visitor(
      UserId userUuid,
      @Nullable String userName,
      @Nullable UserRole role,
      Map<String, @Nullable Object> userProperties,
      @Nullable String streamUuid,
      @Nullable PresenceType type,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant updateTime) {}
}
