package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where recorded subtitles are stored.
 *
 * @param vendor who stores them
 * @param region the vendor's region, by Agora's number for it, at least 0
 * @param bucket the bucket's name
 * @param accessKey the bucket's access key
 * @param secretKey the bucket's secret key
 * @param fileNamePrefix the folders in the bucket, from the outermost, at most 128 characters with
 *     a slash for each; null for none
 * @param extra fields of {@code storage} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record Storage(
    StorageVendor vendor,
    int region,
    String bucket,
    Secret accessKey,
    Secret secretKey,
    @Nullable List<String> fileNamePrefix,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int LONGEST_PREFIX = 128;

  /** Copies; the request that has it checks. */
  public Storage {
    fileNamePrefix = Check.listOrNull(fileNamePrefix);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a storage.
   *
   * @return a builder with nothing set
   */
  public static StorageBuilder builder() {
    return StorageBuilder.builder();
  }

  void check(String field) {
    Check.given(field + ".vendor", vendor);
    Check.range(field + ".region", region, 0, Integer.MAX_VALUE);
    Check.notBlank(field + ".bucket", bucket);
    Check.given(field + ".accessKey", accessKey);
    Check.given(field + ".secretKey", secretKey);
    if (fileNamePrefix != null) {
      Check.maxLength(
          field + ".fileNamePrefix", String.join("/", fileNamePrefix) + "/", LONGEST_PREFIX);
    }
    ExtraFields.check(field + ".extra", extra, Storage.class);
  }
}
