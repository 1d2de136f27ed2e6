package io.github.agoraflux.console;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record OfProject(ProjectId id) {}

  record Status(ProjectId id, ProjectStatus status) {}

  record SignKey(ProjectId id, boolean enable) {}

  record RecordingServer(ProjectId id, @JsonProperty("recording_server") String recordingServer) {}
}
