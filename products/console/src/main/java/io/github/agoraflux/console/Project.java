package io.github.agoraflux.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A project of the account. Prints neither of its keys.
 *
 * @param id its id in Console
 * @param name its name
 * @param vendorKey its vendor key, which is its App ID; see {@link #appId()}
 * @param signKey its sign key, which is its primary app certificate: whoever has it can make tokens
 *     for every channel and user; null if Agora tells none
 * @param recordingServer the address of its recording server, which only the On-Premise Recording
 *     SDK up to 1.9.0 asks for; null if none is set
 * @param status whether it can be used
 * @param createdAt when it was created
 */
public record Project(
    ProjectId id,
    String name,
    @JsonProperty("vendor_key") Secret vendorKey,
    @JsonProperty("sign_key") @Nullable Secret signKey,
    @JsonProperty("recording_server") @Nullable String recordingServer,
    ProjectStatus status,
    @JsonProperty("created") @WireUnit(ChronoUnit.SECONDS) Instant createdAt) {

  /**
   * The vendor key as what all other products know it for.
   *
   * @return the App ID
   * @throws IllegalArgumentException if Agora gave a vendor key that is no App ID
   */
  public AppId appId() {
    String text = vendorKey.reveal();
    if (!text.matches("[0-9A-Za-z]{32}")) {
      throw new IllegalArgumentException("vendorKey must be 32 letters or digits, but was not");
    }
    return AppId.of(text);
  }
}
