package io.github.agoraflux.cloudrecording;

/**
 * The regions of Tencent Cloud.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/reference/region-vendor">Agora's table</a>
 */
public enum TencentRegion implements StorageRegion {
  /** {@code AP_Beijing_1}. */
  AP_BEIJING_1(0),

  /** {@code AP_Beijing}. */
  AP_BEIJING(1),

  /** {@code AP_Shanghai}. */
  AP_SHANGHAI(2),

  /** {@code AP_Guangzhou}. */
  AP_GUANGZHOU(3),

  /** {@code AP_Chengdu}. */
  AP_CHENGDU(4),

  /** {@code AP_Chongqing}. */
  AP_CHONGQING(5),

  /** {@code AP_Shenzhen_FSI}. */
  AP_SHENZHEN_FSI(6),

  /** {@code AP_Shanghai_FSI}. */
  AP_SHANGHAI_FSI(7),

  /** {@code AP_Beijing_FSI}. */
  AP_BEIJING_FSI(8),

  /** {@code AP_Hongkong}. */
  AP_HONGKONG(9),

  /** {@code AP_Singapore}. */
  AP_SINGAPORE(10),

  /** {@code AP_Mumbai}. */
  AP_MUMBAI(11),

  /** {@code AP_Seoul}. */
  AP_SEOUL(12),

  /** {@code AP_Bangkok}. */
  AP_BANGKOK(13),

  /** {@code AP_Tokyo}. */
  AP_TOKYO(14),

  /** {@code NA_Siliconvalley}. */
  NA_SILICONVALLEY(15),

  /** {@code NA_Ashburn}. */
  NA_ASHBURN(16),

  /** {@code NA_Toronto}. */
  NA_TORONTO(17),

  /** {@code EU_Frankfurt}. */
  EU_FRANKFURT(18),

  /** {@code EU_Moscow}. */
  EU_MOSCOW(19);

  private final int number;

  TencentRegion(int number) {
    this.number = number;
  }

  @Override
  public StorageVendor vendor() {
    return StorageVendor.TENCENT_CLOUD;
  }

  @Override
  public int number() {
    return number;
  }
}
