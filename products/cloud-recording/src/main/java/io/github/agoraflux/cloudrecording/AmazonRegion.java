package io.github.agoraflux.cloudrecording;

/**
 * The regions of Amazon S3.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/reference/region-vendor">Agora's table</a>
 */
public enum AmazonRegion implements StorageRegion {
  /** {@code US_EAST_1}. */
  US_EAST_1(0),

  /** {@code US_EAST_2}. */
  US_EAST_2(1),

  /** {@code US_WEST_1}. */
  US_WEST_1(2),

  /** {@code US_WEST_2}. */
  US_WEST_2(3),

  /** {@code EU_WEST_1}. */
  EU_WEST_1(4),

  /** {@code EU_WEST_2}. */
  EU_WEST_2(5),

  /** {@code EU_WEST_3}. */
  EU_WEST_3(6),

  /** {@code EU_CENTRAL_1}. */
  EU_CENTRAL_1(7),

  /** {@code AP_SOUTHEAST_1}. */
  AP_SOUTHEAST_1(8),

  /** {@code AP_SOUTHEAST_2}. */
  AP_SOUTHEAST_2(9),

  /** {@code AP_NORTHEAST_1}. */
  AP_NORTHEAST_1(10),

  /** {@code AP_NORTHEAST_2}. */
  AP_NORTHEAST_2(11),

  /** {@code SA_EAST_1}. */
  SA_EAST_1(12),

  /** {@code CA_CENTRAL_1}. */
  CA_CENTRAL_1(13),

  /** {@code AP_SOUTH_1}. */
  AP_SOUTH_1(14),

  /** {@code CN_NORTH_1}. */
  CN_NORTH_1(15),

  /** {@code CN_NORTHWEST_1}. */
  CN_NORTHWEST_1(16),

  /** {@code AF_SOUTH_1}. */
  AF_SOUTH_1(18),

  /** {@code AP_EAST_1}. */
  AP_EAST_1(19),

  /** {@code AP_NORTHEAST_3}. */
  AP_NORTHEAST_3(20),

  /** {@code EU_NORTH_1}. */
  EU_NORTH_1(21),

  /** {@code ME_SOUTH_1}. */
  ME_SOUTH_1(22),

  /** {@code AP_SOUTHEAST_3}. */
  AP_SOUTHEAST_3(24),

  /** {@code EU_SOUTH_1}. */
  EU_SOUTH_1(25);

  private final int number;

  AmazonRegion(int number) {
    this.number = number;
  }

  @Override
  public StorageVendor vendor() {
    return StorageVendor.AMAZON_S3;
  }

  @Override
  public int number() {
    return number;
  }
}
