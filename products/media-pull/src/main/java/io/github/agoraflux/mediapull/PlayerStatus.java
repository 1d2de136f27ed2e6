package io.github.agoraflux.mediapull;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a cloud player when it is created.
 *
 * @param id its id, for every later call
 * @param uid the user it joins as; null where users have texts, or if not told
 * @param account the user it joins as; null where users have numbers, or if not told
 * @param createdAt when it was created, to the second; null if not told
 * @param state what it is doing; null if not told
 */
public record PlayerStatus(
    PlayerId id,
    @Nullable Long uid,
    @Nullable String account,
    @JsonProperty("createTs") @JsonAlias("CreateTs") @WireUnit(ChronoUnit.SECONDS)
        @Nullable Instant createdAt,
    @JsonProperty("status") @Nullable PlayerState state) {

  /** A player of which nothing is known but its id. */
  static PlayerStatus of(PlayerId id) {
    return new PlayerStatus(id, null, null, null, null);
  }
}
