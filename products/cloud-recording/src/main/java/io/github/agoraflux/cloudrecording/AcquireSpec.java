package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource to acquire, for one recording.
 *
 * @param channel the channel to record: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}; for a web page, a name for the recording, at most 1024 bytes
 * @param uid the user that the recording is in the channel: 1 to 4294967295, and nobody else's
 *     there
 * @param scene what it is acquired for; null for Agora's default, {@link Scene#REAL_TIME}. A web
 *     page needs {@link Scene#WEB_PAGE}
 * @param resourceExpiry for how long after the start the recording can be asked for, changed and
 *     stopped, 1 to 720 whole hours; null for Agora's default, 72 h
 * @param excludedResources resources of other recordings, in whose regions this one shall not run;
 *     null for none
 * @param region the region it shall run in; null for that of the server the request comes to
 * @param recording the recording that it is for, which helps Agora to place it; it must be what is
 *     started then, or the start fails; null to say nothing
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record AcquireSpec(
    String channel,
    long uid,
    @Nullable Scene scene,
    @Nullable Duration resourceExpiry,
    @Nullable List<ResourceId> excludedResources,
    @Nullable RecordingRegion region,
    @Nullable RecordingSpec recording,
    Map<String, Object> extra) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public AcquireSpec {
    excludedResources = Check.listOrNull(excludedResources);
    extra = ExtraFields.copyOf(extra);
    if (scene == null || scene.equals(Scene.REAL_TIME)) {
      Fields.channelAndUid(channel, uid);
    } else {
      Fields.nameAndUid(channel, uid);
    }
    Fields.optionalTime("resourceExpiry", resourceExpiry, ChronoUnit.HOURS, 1, 720);
    if (recording != null) {
      Check.that(
          recording.channel().equals(channel) && recording.uid() == uid,
          "recording",
          "have the channel and uid of the resource",
          recording.channel() + "/" + recording.uid());
    }
    ExtraFields.check("extra", extra, Bodies.AcquireRequest.class);
  }

  /**
   * Begins a resource.
   *
   * @return a builder with nothing set
   */
  public static AcquireSpecBuilder builder() {
    return AcquireSpecBuilder.builder();
  }

  /**
   * The resource that a recording needs.
   *
   * @param recording the recording
   * @return the resource, with all that the recording tells of it
   */
  public static AcquireSpec of(RecordingSpec recording) {
    return builder()
        .channel(recording.channel())
        .uid(recording.uid())
        .scene(recording.scene())
        .recording(recording)
        .build();
  }
}
