package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;

/**
 * All that names a recording to Agora. It can be stored, and used by another process: {@link
 * CloudRecording#running(RecordingId)}.
 *
 * @param mode how it is made
 * @param resource the resource it was started with
 * @param sid the id that its start answered
 * @param channel the channel's name, as it was acquired with
 * @param uid the user it is in the channel, as it was acquired with
 */
public record RecordingId(
    RecordingMode mode, ResourceId resource, Sid sid, String channel, long uid) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if something is missing or the uid is none
   */
  public RecordingId {
    Check.given("mode", mode);
    Check.given("resource", resource);
    Check.given("sid", sid);
    Check.given("channel", channel);
    RtcNames.uid("uid", uid);
  }
}
