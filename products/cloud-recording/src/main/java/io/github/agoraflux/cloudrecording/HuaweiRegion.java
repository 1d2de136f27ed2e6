package io.github.agoraflux.cloudrecording;

/**
 * The regions of Huawei Cloud.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/reference/region-vendor">Agora's table</a>
 */
public enum HuaweiRegion implements StorageRegion {
  /** {@code CN_North_1}. */
  CN_NORTH_1(0),

  /** {@code CN_North_4}. */
  CN_NORTH_4(1),

  /** {@code CN_East_2}. */
  CN_EAST_2(2),

  /** {@code CN_East_3}. */
  CN_EAST_3(3),

  /** {@code CN_South_1}. */
  CN_SOUTH_1(4),

  /** {@code CN_Southwest_2}. */
  CN_SOUTHWEST_2(5),

  /** {@code AP_Southeast_1}. */
  AP_SOUTHEAST_1(6),

  /** {@code AP_Southeast_2}. */
  AP_SOUTHEAST_2(7),

  /** {@code AP_Southeast_3}. */
  AP_SOUTHEAST_3(8),

  /** {@code AF_South_1}. */
  AF_SOUTH_1(9),

  /** {@code SA_Argentina_1}. */
  SA_ARGENTINA_1(10),

  /** {@code SA_Peru_1}. */
  SA_PERU_1(11),

  /** {@code NA_Mexico_1}. */
  NA_MEXICO_1(12),

  /** {@code SA_Brazil_1}. */
  SA_BRAZIL_1(13),

  /** {@code LA_South_2}. */
  LA_SOUTH_2(14),

  /** {@code SA_Chile_1}. */
  SA_CHILE_1(15);

  private final int number;

  HuaweiRegion(int number) {
    this.number = number;
  }

  @Override
  public StorageVendor vendor() {
    return StorageVendor.HUAWEI_CLOUD;
  }

  @Override
  public int number() {
    return number;
  }
}
