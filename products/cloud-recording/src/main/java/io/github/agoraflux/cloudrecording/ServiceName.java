package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The services that work for a web page recording.
 *
 * @param value as it stands on the wire
 */
public record ServiceName(String value) implements OpenEnum<String> {

  /** Records the page. */
  public static final ServiceName WEB_RECORDER = new ServiceName("web_recorder_service");

  /** Pushes the page to a CDN. */
  public static final ServiceName RTMP_PUBLISHER = new ServiceName("rtmp_publish_service");

  /** Uploads the files. */
  public static final ServiceName UPLOADER = new ServiceName("upload_service");

  private static final Set<ServiceName> KNOWN = Set.of(WEB_RECORDER, RTMP_PUBLISHER, UPLOADER);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
