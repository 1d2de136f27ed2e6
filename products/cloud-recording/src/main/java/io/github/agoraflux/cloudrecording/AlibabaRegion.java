package io.github.agoraflux.cloudrecording;

/**
 * The regions of Alibaba Cloud.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/reference/region-vendor">Agora's table</a>
 */
public enum AlibabaRegion implements StorageRegion {
  /** {@code CN_Hangzhou}. */
  CN_HANGZHOU(0),

  /** {@code CN_Shanghai}. */
  CN_SHANGHAI(1),

  /** {@code CN_Qingdao}. */
  CN_QINGDAO(2),

  /** {@code CN_Beijing}. */
  CN_BEIJING(3),

  /** {@code CN_Zhangjiakou}. */
  CN_ZHANGJIAKOU(4),

  /** {@code CN_Huhehaote}. */
  CN_HUHEHAOTE(5),

  /** {@code CN_Shenzhen}. */
  CN_SHENZHEN(6),

  /** {@code CN_Hongkong}. */
  CN_HONGKONG(7),

  /** {@code US_West_1}. */
  US_WEST_1(8),

  /** {@code US_East_1}. */
  US_EAST_1(9),

  /** {@code AP_Southeast_1}. */
  AP_SOUTHEAST_1(10),

  /** {@code AP_Southeast_2}. */
  AP_SOUTHEAST_2(11),

  /** {@code AP_Southeast_3}. */
  AP_SOUTHEAST_3(12),

  /** {@code AP_Southeast_5}. */
  AP_SOUTHEAST_5(13),

  /** {@code AP_Northeast_1}. */
  AP_NORTHEAST_1(14),

  /** {@code AP_South_1}. */
  AP_SOUTH_1(15),

  /** {@code EU_Central_1}. */
  EU_CENTRAL_1(16),

  /** {@code EU_West_1}. */
  EU_WEST_1(17),

  /** {@code EU_East_1}. */
  EU_EAST_1(18),

  /** {@code AP_Southeast_6}. */
  AP_SOUTHEAST_6(19),

  /** {@code CN_Heyuan}. */
  CN_HEYUAN(20),

  /** {@code CN_Guangzhou}. */
  CN_GUANGZHOU(21),

  /** {@code CN_Chengdu}. */
  CN_CHENGDU(22),

  /** {@code CN_Nanjing}. */
  CN_NANJING(23),

  /** {@code CN_Fuzhou}. */
  CN_FUZHOU(24),

  /** {@code CN_Wulanchabu}. */
  CN_WULANCHABU(25),

  /** {@code CN_Northeast_2}. */
  CN_NORTHEAST_2(26),

  /** {@code CN_Southeast_7}. */
  CN_SOUTHEAST_7(27);

  private final int number;

  AlibabaRegion(int number) {
    this.number = number;
  }

  @Override
  public StorageVendor vendor() {
    return StorageVendor.ALIBABA_CLOUD;
  }

  @Override
  public int number() {
    return number;
  }
}
