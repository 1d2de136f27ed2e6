package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.WireValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream is pushed to: a domain, {@code /live/}, and the stream key, so it prints what
 * stands before the key alone; {@link #value()} has all of it.
 *
 * @param value as it stands on the wire, without a scheme
 */
public record IngestUrl(String value) implements WireValue<String> {

  private static final Pattern QUERY = Pattern.compile("(?s)[?#].*");

  /**
   * The stream key that the stream is pushed with.
   *
   * @return what follows the last slash before a query; null if nothing does
   */
  public @Nullable StreamKey streamKey() {
    String path = path();
    int slash = path.lastIndexOf('/');
    String key = path.substring(slash + 1);
    return slash < 0 || key.isBlank() ? null : StreamKey.of(key);
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
    String path = path();
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "***" : path.substring(0, slash + 1) + "***";
  }

  /** A query may have slashes of its own. */
  private String path() {
    return QUERY.matcher(value).replaceFirst("");
  }
}
