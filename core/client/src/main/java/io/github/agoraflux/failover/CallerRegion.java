package io.github.agoraflux.failover;

/**
 * Where <em>your</em> servers are. Decides the primary domain and the region domain that stands in
 * for it. Agora's table of regions, from <a
 * href="https://docs.agora.io/en/api-reference/api-ref/rtc/ensure-service-reliability">Ensure
 * service reliability</a>.
 */
public enum CallerRegion {
  /** Western United States. */
  US_WEST("us-west-1", false),
  /** Eastern United States. */
  US_EAST("us-east-1", false),
  /** Southeast Asia Pacific. */
  AP_SOUTHEAST("ap-southeast-1", false),
  /** Northeast Asia Pacific. */
  AP_NORTHEAST("ap-northeast-1", false),
  /** Western Europe. */
  EU_WEST("eu-west-1", false),
  /** Central Europe. */
  EU_CENTRAL("eu-central-1", false),
  /** East China. */
  CN_EAST("cn-east-1", true),
  /** North China. */
  CN_NORTH("cn-north-1", true);

  private final String label;
  private final boolean mainlandChina;

  CallerRegion(String label, boolean mainlandChina) {
    this.label = label;
    this.mainlandChina = mainlandChina;
  }

  /**
   * Whether the region lies in mainland China, where {@code api.sd-rtn.com} is the primary domain.
   *
   * @return true for the two Chinese regions
   */
  public boolean isInMainlandChina() {
    return mainlandChina;
  }

  /**
   * The region's own domain.
   *
   * @param zone {@code agora.io} or {@code sd-rtn.com}
   * @return such as {@code api-eu-west-1.agora.io}
   */
  public String domain(String zone) {
    return "api-" + label + '.' + zone;
  }

  /**
   * The neighbour that stands in by default. Agora's documents state one pair (central and western
   * Europe) and list the others side by side.
   *
   * @return the adjacent region
   */
  public CallerRegion adjacent() {
    return switch (this) {
      case US_WEST -> US_EAST;
      case US_EAST -> US_WEST;
      case AP_SOUTHEAST -> AP_NORTHEAST;
      case AP_NORTHEAST -> AP_SOUTHEAST;
      case EU_WEST -> EU_CENTRAL;
      case EU_CENTRAL -> EU_WEST;
      case CN_EAST -> CN_NORTH;
      case CN_NORTH -> CN_EAST;
    };
  }
}
