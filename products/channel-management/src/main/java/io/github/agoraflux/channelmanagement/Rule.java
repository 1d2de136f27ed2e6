package io.github.agoraflux.channelmanagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is in force.
 *
 * @param id its id, for changing and deleting it
 * @param appId the project it belongs to
 * @param channel the channel it holds in, null for all
 * @param uid the user it hits, null for every user
 * @param ip the address it hits, null for every address
 * @param operationId the id to quote to Agora's support; null if not told
 * @param privileges what it takes away
 * @param expiresAt when it ends
 * @param createdAt when it was created; null if not told
 * @param updatedAt when it was last changed; null if not told
 */
public record Rule(
    RuleId id,
    @JsonProperty("appid") @Nullable String appId,
    @JsonProperty("cname") @Nullable String channel,
    @Nullable Long uid,
    @Nullable String ip,
    @JsonProperty("opid") @Nullable Long operationId,
    List<Privilege> privileges,
    @JsonProperty("ts") @Nullable Instant expiresAt,
    @JsonProperty("createAt") @Nullable Instant createdAt,
    @JsonProperty("updateAt") @Nullable Instant updatedAt) {}
