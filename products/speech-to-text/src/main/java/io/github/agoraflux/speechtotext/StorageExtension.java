package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a storage needs beyond the usual; what is null is left to Agora.
 *
 * @param endpoint the URL of a storage that speaks S3, such as {@code http://host:9002}; required
 *     for {@link StorageVendor#S3_COMPATIBLE}
 * @param type the type of rclone's backend; {@code s3} for S3
 * @param provider who provides the storage, such as {@code Minio}
 * @param region the region of rclone's backend, in place of the one that the storage's number names
 * @param tag a tag for each object, of Tencent Cloud, Alibaba Cloud and Amazon S3
 * @param tagByRule tags that depend on the name of the file, as Agora documents them
 * @param serverSideEncryption {@code aes256} or {@code kms}, of Amazon S3
 * @param overwriteKeys the names of objects by the extension of the file
 * @param extra fields of {@code extensionParams} that this record has no component for, by their
 *     name on the wire; sent as they are. Wrap what is secret in a {@link
 *     io.github.agoraflux.value.Secret}
 */
@Built
public record StorageExtension(
    @Nullable String endpoint,
    @Nullable String type,
    @Nullable String provider,
    @Nullable String region,
    @Nullable String tag,
    @Nullable List<Map<String, Object>> tagByRule,
    @JsonProperty("sse") @Nullable String serverSideEncryption,
    @JsonProperty("overwritekeys") @Nullable Map<String, Object> overwriteKeys,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link JoinSpec} checks. */
  public StorageExtension {
    tagByRule = Check.listOrNull(tagByRule);
    overwriteKeys = overwriteKeys == null ? null : ExtraFields.copyOf(overwriteKeys);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins an extension.
   *
   * @return a builder with nothing set
   */
  public static StorageExtensionBuilder builder() {
    return StorageExtensionBuilder.builder();
  }

  void check(String field) {
    ExtraFields.check(field + ".extra", extra, StorageExtension.class);
  }
}
