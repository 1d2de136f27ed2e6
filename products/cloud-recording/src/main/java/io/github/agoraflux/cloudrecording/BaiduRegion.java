package io.github.agoraflux.cloudrecording;

/**
 * The regions of Baidu AI Cloud.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/reference/region-vendor">Agora's table</a>
 */
public enum BaiduRegion implements StorageRegion {
  /** {@code Baoding}. */
  BAODING(1),

  /** {@code Suzhou}. */
  SUZHOU(2),

  /** {@code Guangzhou}. */
  GUANGZHOU(3),

  /** {@code Hongkong}. */
  HONGKONG(4),

  /** {@code Singapore}. */
  SINGAPORE(5),

  /** {@code Wuhan}. */
  WUHAN(6),

  /** {@code Shanghai}. */
  SHANGHAI(7);

  private final int number;

  BaiduRegion(int number) {
    this.number = number;
  }

  @Override
  public StorageVendor vendor() {
    return StorageVendor.BAIDU_CLOUD;
  }

  @Override
  public int number() {
    return number;
  }
}
