package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream is pushed to: a domain, {@code /live/}, and the stream key, so it prints what
 * stands before the key alone; {@link #value()} has all of it.
 *
 * @param value as it stands on the wire, without a scheme
 */
public record IngestUrl(String value) implements WireValue<String> {

  /**
   * The stream key that the stream is pushed with.
   *
   * @return what follows the last slash, without a query; null if nothing does
   */
  public @Nullable StreamKey streamKey() {
    String last = value.substring(value.lastIndexOf('/') + 1);
    String key = last.replaceFirst("[?#].*", "");
    return value.indexOf('/') < 0 || key.isBlank() ? null : StreamKey.of(key);
  }

  boolean endsWith(StreamKey key) {
    StreamKey own = streamKey();
    return own != null && own.equals(key);
  }

  /**
   * What stands before the key.
   *
   * @return nothing that would let anybody push
   */
  @Override
  public String toString() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? "***" : value.substring(0, slash + 1) + "***";
  }
}
