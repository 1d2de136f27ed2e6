package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a classroom.
 *
 * @param recordId its id
 * @param appId the project; null if not told
 * @param roomUuid the classroom; null if not told
 * @param startTime when it began; null if not told
 * @param endTime when it ended; null while it goes on
 * @param resourceId its resource of Cloud Recording; null if not told
 * @param sid its session of Cloud Recording; null if not told
 * @param recordUid the user that Cloud Recording joined as; null if not told
 * @param boardAppId the app of the whiteboard; null if there is none
 * @param boardId the room of the whiteboard; null if there is none
 * @param boardToken the token of the whiteboard; null if there is none
 * @param type how it was recorded; null if not told
 * @param status whether it goes on; null if not told
 * @param url where a composite recording lies: an address, or a path in your storage; null if there
 *     is none
 * @param details the files of a recorded page
 * @param webRecordUrlQuery the query of the recorded page, which may hold the recorder's token;
 *     null if there is none
 */
public record Recording(
    String recordId,
    @Nullable String appId,
    @Nullable RoomId roomUuid,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startTime,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant endTime,
    @Nullable String resourceId,
    @Nullable String sid,
    @Nullable String recordUid,
    @Nullable String boardAppId,
    @Nullable String boardId,
    @Nullable WhiteboardToken boardToken,
    @Nullable RecordingType type,
    @Nullable RecordingStatus status,
    @Nullable String url,
    @JsonProperty("recordDetails") List<File> details,
    @JsonAlias("webRecordingUrlQuery") @Nullable Secret webRecordUrlQuery) {

  /**
   * A file of a recorded page.
   *
   * @param url where it lies; null if not told
   */
  public record File(@Nullable String url) {}
}
