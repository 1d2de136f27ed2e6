package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A room.
 *
 * @param id its id
 * @param teamId the team it belongs to
 * @param appId the whiteboard project it belongs to, which is no App ID
 * @param recorded whether it can be played back
 * @param banned whether nobody may be in it
 * @param createdAt when it was created
 * @param limit how many writers and administrators may be in it at once; 0 for any number
 */
public record Room(
    @JsonProperty("uuid") RoomId id,
    @JsonProperty("teamUUID") String teamId,
    @JsonProperty("appUUID") String appId,
    @JsonProperty("isRecord") boolean recorded,
    @JsonProperty("isBan") boolean banned,
    Instant createdAt,
    int limit) {}
