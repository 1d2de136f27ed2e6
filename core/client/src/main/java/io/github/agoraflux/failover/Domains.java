package io.github.agoraflux.failover;

import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.operation.HostFamily;
import org.jspecify.annotations.Nullable;

/**
 * The hosts a client may call: the primary, the alternate for when the primary's name cannot be
 * resolved, and the adjacent region's.
 */
public final class Domains {

  private static final String GLOBAL_ZONE = "agora.io";
  private static final String CHINA_ZONE = "sd-rtn.com";
  private static final Endpoint NETLESS = Endpoint.https("api.netless.link");

  private final @Nullable Endpoint override;
  private final String zone;
  private final String otherZone;
  private final @Nullable CallerRegion adjacent;

  private Domains(
      @Nullable Endpoint override, boolean mainlandChina, @Nullable CallerRegion adjacent) {
    this.override = override;
    this.zone = mainlandChina ? CHINA_ZONE : GLOBAL_ZONE;
    this.otherZone = mainlandChina ? GLOBAL_ZONE : CHINA_ZONE;
    this.adjacent = adjacent;
  }

  /**
   * The domains for a caller somewhere outside mainland China: a primary and an alternate. No
   * adjacent region, for which one is adjacent depends on where the caller is.
   *
   * @return the domains
   */
  public static Domains unknownRegion() {
    return new Domains(null, false, null);
  }

  /**
   * The domains for a caller in a region, with its default neighbour.
   *
   * @param region where the caller is
   * @return the domains
   */
  public static Domains of(CallerRegion region) {
    return of(region, region.adjacent());
  }

  /**
   * The domains for a caller in a region, with a neighbour of the caller's choice, as data
   * residency may demand.
   *
   * @param region where the caller is
   * @param adjacent the region that stands in
   * @return the domains
   */
  public static Domains of(CallerRegion region, CallerRegion adjacent) {
    return new Domains(null, region.isInMainlandChina(), adjacent);
  }

  /**
   * One endpoint for everything, such as a simulator or a gateway.
   *
   * @param endpoint where all calls go
   * @return the domains
   */
  public static Domains only(Endpoint endpoint) {
    return new Domains(endpoint, false, null);
  }

  /**
   * Where calls go first.
   *
   * @param hosts which hosts serve the operation
   * @return the primary endpoint
   */
  public Endpoint primary(HostFamily hosts) {
    if (override != null) {
      return override;
    }
    return hosts == HostFamily.NETLESS ? NETLESS : Endpoint.https("api." + zone);
  }

  /**
   * The other primary, for when the primary's name cannot be resolved.
   *
   * @param hosts which hosts serve the operation
   * @return the alternate, null if there is none
   */
  public @Nullable Endpoint alternate(HostFamily hosts) {
    return override != null || hosts == HostFamily.NETLESS
        ? null
        : Endpoint.https("api." + otherZone);
  }

  /**
   * The adjacent region's domain.
   *
   * @param hosts which hosts serve the operation
   * @param resolvable the endpoint that was resolved last, in whose zone the region's domain is
   *     looked for
   * @return the endpoint, null if there is none
   */
  public @Nullable Endpoint adjacent(HostFamily hosts, Endpoint resolvable) {
    if (override != null || hosts == HostFamily.NETLESS || adjacent == null) {
      return null;
    }
    return Endpoint.https(
        adjacent.domain(resolvable.host().endsWith(otherZone) ? otherZone : zone));
  }
}
