package io.github.agoraflux.spring;

import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose project is worked on, and where. What is left blank counts as not given.
 *
 * @param enabled Whether to set up a client and the products over it.
 * @param appId App ID of the project, 32 letters or digits, from Agora Console.
 * @param customerId Customer id of the account, from Agora Console's Developer Toolkit, RESTful
 *     API.
 * @param customerSecret Customer secret that belongs to the customer id. It is not the app
 *     certificate.
 * @param hmac Whether operations that accept it are signed with HMAC-SHA256, so that the customer
 *     secret is not sent. Media Gateway has such operations.
 * @param appCertificate App certificate of the project, 32 hexadecimal digits. With it tokens are
 *     minted, such as those that Flexible Classroom demands.
 * @param region Where this application runs. Decides the primary domain and the neighbour that
 *     stands in for it.
 * @param adjacentRegion Neighbour that stands in where the region's usual one must not, as data
 *     residency may demand.
 * @param endpoint Scheme, host and port of the one place that all calls go to instead of Agora's
 *     domains, such as a simulator. HTTPS unless the host is this machine.
 * @param observeAttempts Whether each attempt is observed within its call. Tells the hosts apart,
 *     and costs as much again as observing the call.
 */
@ConfigurationProperties("agoraflux")
public record AgoraFluxProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable AppId appId,
    @Nullable String customerId,
    @Nullable Secret customerSecret,
    @DefaultValue("false") boolean hmac,
    @Nullable Secret appCertificate,
    @Nullable CallerRegion region,
    @Nullable CallerRegion adjacentRegion,
    @Nullable URI endpoint,
    @DefaultValue("false") boolean observeAttempts) {

  /**
   * Checks what only makes sense together.
   *
   * @throws IllegalArgumentException if there is an adjacent region without a region, or an
   *     endpoint that is not to be trusted
   */
  public AgoraFluxProperties {
    Check.that(
        adjacentRegion == null || region != null,
        "agoraflux.adjacent-region",
        "stand beside agoraflux.region",
        adjacentRegion);
    if (endpoint != null) {
      Endpoint.of(endpoint);
    }
  }

  Domains domains() {
    if (endpoint != null) {
      return Domains.only(Endpoint.of(endpoint));
    }
    if (region == null) {
      return Domains.unknownRegion();
    }
    return adjacentRegion == null ? Domains.of(region) : Domains.of(region, adjacentRegion);
  }
}
