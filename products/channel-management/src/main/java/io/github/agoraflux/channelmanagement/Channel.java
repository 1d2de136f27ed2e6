package io.github.agoraflux.channelmanagement;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A channel with users in it.
 *
 * @param name the channel's name
 * @param userCount how many users are in it
 */
public record Channel(
    @JsonProperty("channel_name") String name, @JsonProperty("user_count") long userCount) {}
