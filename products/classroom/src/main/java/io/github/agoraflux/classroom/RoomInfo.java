package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A classroom as it is. Agora shows most of it by example only, and leaves much out there.
 *
 * @param id its id
 * @param name what it is called
 * @param createdAt when it was created; null if not told
 * @param scenario what it is for, such as {@code education}; null if not told
 * @param roleConfig what users of each role may do, by the role's number
 * @param properties its properties; null if not told
 * @param template what it was made from; null if not told
 * @param muteChat whose chat is muted
 * @param muteVideo whose video is muted
 * @param muteAudio whose audio is muted
 * @param state how far the class has come; null if not told
 * @param checkState whether its state is checked; null if not told
 */
public record RoomInfo(
    @JsonProperty("roomUuid") RoomId id,
    @JsonProperty("roomName") @Nullable String name,
    @JsonProperty("createTime") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant createdAt,
    @Nullable String scenario,
    Map<String, @Nullable Object> roleConfig,
    @JsonProperty("roomProperties") @Nullable RoomProperties properties,
    @JsonProperty("roomTemplate") @Nullable String template,
    Map<String, @Nullable Object> muteChat,
    Map<String, @Nullable Object> muteVideo,
    Map<String, @Nullable Object> muteAudio,
    @Nullable RoomState state,
    @Nullable Boolean checkState) {}
