package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the recorded files go.
 *
 * @param region the storage's region, and so its vendor; should be near the server that asks for
 *     the recording
 * @param bucket the bucket's name, by the rules of the vendor
 * @param accessKey the key that lets Agora write there
 * @param secretKey the secret that goes with it
 * @param stsToken a token that lets Agora write there for a while, of Amazon S3, Alibaba Cloud or
 *     Tencent Cloud and nobody else; null for none. In recordings of more than an hour Agora wants
 *     a new one every 60 minutes, by {@link CloudRecording#update}
 * @param stsExpiration when the token expires, to the second, at least 4 hours ahead; null for none
 * @param fileNamePrefix the folders of the files, letters and digits, at most 128 characters with
 *     the slashes between them and after the last; null for none
 * @param encryption how Amazon S3 encrypts the files, and no other storage; null for not at all
 * @param tag a tag of the files, for Alibaba Cloud and Amazon S3 alone; null for none
 * @param endpoint the domain name of an {@linkplain StorageVendor#S3_COMPATIBLE S3-compatible}
 *     storage; null for the others
 * @param extensionExtra fields of {@code extensionParams} that this record has no component for, by
 *     their name on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 * @param extra fields of {@code storageConfig} that this record has no component for, by their name
 *     on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record StorageConfig(
    StorageRegion region,
    String bucket,
    Secret accessKey,
    Secret secretKey,
    @Nullable Secret stsToken,
    @Nullable Instant stsExpiration,
    @Nullable List<String> fileNamePrefix,
    @Nullable Encryption encryption,
    @Nullable String tag,
    @Nullable String endpoint,
    Map<String, Object> extensionExtra,
    Map<String, Object> extra) {

  private static final Pattern FOLDER = Pattern.compile("[a-zA-Z0-9]+");
  private static final int LONGEST_PREFIX = 128;
  private static final Set<StorageVendor> WITH_ENCRYPTION = Set.of(StorageVendor.AMAZON_S3);
  private static final Set<StorageVendor> WITH_TAG =
      Set.of(StorageVendor.AMAZON_S3, StorageVendor.ALIBABA_CLOUD);
  private static final Set<StorageVendor> WITH_STS =
      Set.of(StorageVendor.AMAZON_S3, StorageVendor.ALIBABA_CLOUD, StorageVendor.TENCENT_CLOUD);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public StorageConfig {
    fileNamePrefix = Check.listOrNull(fileNamePrefix);
    extensionExtra = ExtraFields.copyOf(extensionExtra);
    extra = ExtraFields.copyOf(extra);
    Check.given("region", region);
    Check.notBlank("bucket", bucket);
    Check.given("accessKey", accessKey);
    Check.given("secretKey", secretKey);
    checkPrefix(fileNamePrefix);
    StorageVendor vendor = region.vendor();
    Check.that(
        vendor.equals(StorageVendor.S3_COMPATIBLE) == (endpoint != null) || !vendor.isKnown(),
        "endpoint",
        "be given for an S3-compatible storage and for no other",
        endpoint);
    checkVendor(vendor, WITH_STS, "stsToken", stsToken);
    checkVendor(vendor, WITH_ENCRYPTION, "encryption", encryption);
    checkVendor(vendor, WITH_TAG, "tag", tag);
    ExtraFields.check("extensionExtra", extensionExtra, Bodies.StorageExtension.class);
    ExtraFields.check("extra", extra, Bodies.Storage.class);
  }

  /**
   * Begins a storage.
   *
   * @return a builder with nothing set
   */
  public static StorageConfigBuilder builder() {
    return StorageConfigBuilder.builder();
  }

  /** Not every vendor can have everything; of those that Agora added later nobody knows. */
  private static void checkVendor(
      StorageVendor vendor, Set<StorageVendor> having, String field, @Nullable Object value) {
    if (value != null && vendor.isKnown()) {
      Check.that(having.contains(vendor), field, "be absent for this vendor", vendor);
    }
  }

  private static void checkPrefix(@Nullable List<String> folders) {
    if (folders != null) {
      folders.forEach(
          folder -> Check.matches("fileNamePrefix", folder, FOLDER, "letters and digits"));
      Check.maxLength("fileNamePrefix", String.join("/", folders) + "/", LONGEST_PREFIX);
    }
  }
}
