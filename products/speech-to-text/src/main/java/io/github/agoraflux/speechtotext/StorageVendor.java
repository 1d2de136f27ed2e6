package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who stores recorded subtitles.
 *
 * @param value as it stands on the wire
 */
public record StorageVendor(Integer value) implements OpenEnum<Integer> {

  /** Amazon S3. */
  public static final StorageVendor AMAZON_S3 = new StorageVendor(1);

  /** Alibaba Cloud. */
  public static final StorageVendor ALIBABA_CLOUD = new StorageVendor(2);

  /** Tencent Cloud. */
  public static final StorageVendor TENCENT_CLOUD = new StorageVendor(3);

  /** Microsoft Azure. */
  public static final StorageVendor MICROSOFT_AZURE = new StorageVendor(5);

  /** Google Cloud. */
  public static final StorageVendor GOOGLE_CLOUD = new StorageVendor(6);

  /** Huawei Cloud. */
  public static final StorageVendor HUAWEI_CLOUD = new StorageVendor(7);

  /** Baidu Smart Cloud. */
  public static final StorageVendor BAIDU_CLOUD = new StorageVendor(8);

  /** Any other storage that speaks S3; see {@link StorageExtension#endpoint()}. */
  public static final StorageVendor S3_COMPATIBLE = new StorageVendor(11);

  private static final Set<StorageVendor> KNOWN =
      Set.of(
          AMAZON_S3,
          ALIBABA_CLOUD,
          TENCENT_CLOUD,
          MICROSOFT_AZURE,
          GOOGLE_CLOUD,
          HUAWEI_CLOUD,
          BAIDU_CLOUD,
          S3_COMPATIBLE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
