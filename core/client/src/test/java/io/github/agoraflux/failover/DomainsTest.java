package io.github.agoraflux.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.operation.HostFamily;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Agora's table of domains, as documented in "Ensure service reliability". */
class DomainsTest {

  private static Endpoint https(String host) {
    return new Endpoint("https", host, 443);
  }

  @ParameterizedTest
  @CsvSource({
    "US_WEST, api-us-west-1, api.agora.io, api.sd-rtn.com, api-us-east-1",
    "US_EAST, api-us-east-1, api.agora.io, api.sd-rtn.com, api-us-west-1",
    "AP_SOUTHEAST, api-ap-southeast-1, api.agora.io, api.sd-rtn.com, api-ap-northeast-1",
    "AP_NORTHEAST, api-ap-northeast-1, api.agora.io, api.sd-rtn.com, api-ap-southeast-1",
    "EU_WEST, api-eu-west-1, api.agora.io, api.sd-rtn.com, api-eu-central-1",
    "EU_CENTRAL, api-eu-central-1, api.agora.io, api.sd-rtn.com, api-eu-west-1",
    "CN_EAST, api-cn-east-1, api.sd-rtn.com, api.agora.io, api-cn-north-1",
    "CN_NORTH, api-cn-north-1, api.sd-rtn.com, api.agora.io, api-cn-east-1",
  })
  void everyRegionHasItsDomains(
      CallerRegion region, String own, String primary, String alternate, String adjacent) {
    Domains domains = Domains.of(region);

    assertThat(region.domain("agora.io")).isEqualTo(own + ".agora.io");
    assertThat(region.domain("sd-rtn.com")).isEqualTo(own + ".sd-rtn.com");
    assertThat(domains.primary(HostFamily.AGORA)).isEqualTo(https(primary));
    assertThat(domains.alternate(HostFamily.AGORA)).isEqualTo(https(alternate));
    for (String resolved : new String[] {primary, alternate}) {
      assertThat(domains.adjacent(HostFamily.AGORA, https(resolved)))
          .isEqualTo(https(adjacent + resolved.substring("api".length())));
    }
  }

  @Test
  void theTableIsComplete() {
    assertThat(Arrays.stream(CallerRegion.values()).map(r -> r.domain("x")).distinct()).hasSize(8);
    assertThat(
            Arrays.stream(CallerRegion.values())
                .filter(CallerRegion::isInMainlandChina)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(CallerRegion.CN_EAST, CallerRegion.CN_NORTH);
  }

  @ParameterizedTest
  @EnumSource(CallerRegion.class)
  void neighboursAreMutualAndOnTheSameSideOfTheBorder(CallerRegion region) {
    assertThat(region.adjacent()).isNotEqualTo(region);
    assertThat(region.adjacent().adjacent()).isEqualTo(region);
    assertThat(region.adjacent().isInMainlandChina()).isEqualTo(region.isInMainlandChina());
  }

  @Test
  void theNeighbourMayBeChosen() {
    Domains domains = Domains.of(CallerRegion.EU_WEST, CallerRegion.US_EAST);

    assertThat(domains.adjacent(HostFamily.AGORA, https("api.agora.io")))
        .isEqualTo(https("api-us-east-1.agora.io"));
  }

  @Test
  void anUnknownRegionHasNoNeighbour() {
    Domains domains = Domains.unknownRegion();

    assertThat(domains.primary(HostFamily.AGORA)).isEqualTo(https("api.agora.io"));
    assertThat(domains.alternate(HostFamily.AGORA)).isEqualTo(https("api.sd-rtn.com"));
    assertThat(domains.adjacent(HostFamily.AGORA, https("api.agora.io"))).isNull();
  }

  @Test
  void theWhiteboardHasOneHostAndNoOther() {
    Domains domains = Domains.of(CallerRegion.CN_EAST);

    assertThat(domains.primary(HostFamily.NETLESS)).isEqualTo(https("api.netless.link"));
    assertThat(domains.alternate(HostFamily.NETLESS)).isNull();
    assertThat(domains.adjacent(HostFamily.NETLESS, https("api.netless.link"))).isNull();
  }

  @ParameterizedTest
  @EnumSource(HostFamily.class)
  void oneEndpointTakesEverything(HostFamily hosts) {
    Endpoint simulator = new Endpoint("http", "127.0.0.1", 8080);
    Domains domains = Domains.only(simulator);

    assertThat(domains.primary(hosts)).isEqualTo(simulator);
    assertThat(domains.alternate(hosts)).isNull();
    assertThat(domains.adjacent(hosts, simulator)).isNull();
  }
}
