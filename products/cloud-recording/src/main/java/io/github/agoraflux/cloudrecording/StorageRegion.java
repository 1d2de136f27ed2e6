package io.github.agoraflux.cloudrecording;

/**
 * A region of a storage, and so whose storage it is. Agora counts the regions of each vendor from
 * 0, so a number alone says nothing: {@link AmazonRegion}, {@link AlibabaRegion}, {@link
 * TencentRegion}, {@link HuaweiRegion} and {@link BaiduRegion} have names for them; the other
 * vendors have one.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/reference/region-vendor">Agora's table</a>
 */
public interface StorageRegion {

  /** Microsoft Azure, wherever it is. */
  StorageRegion MICROSOFT_AZURE = of(StorageVendor.MICROSOFT_AZURE, 0);

  /** Google Cloud, wherever it is. */
  StorageRegion GOOGLE_CLOUD = of(StorageVendor.GOOGLE_CLOUD, 0);

  /** The storage that {@link StorageConfig#endpoint()} names. */
  StorageRegion S3_COMPATIBLE = of(StorageVendor.S3_COMPATIBLE, 0);

  /**
   * A region that this release has no name for.
   *
   * @param vendor whose storage it is
   * @param number Agora's number of the region, at least 0
   * @return the region
   * @throws IllegalArgumentException if the number is negative
   */
  static StorageRegion of(StorageVendor vendor, int number) {
    return new NumberedRegion(vendor, number);
  }

  /**
   * Whose storage it is.
   *
   * @return the vendor
   */
  StorageVendor vendor();

  /**
   * Agora's number of the region, among those of the vendor.
   *
   * @return at least 0
   */
  int number();
}
