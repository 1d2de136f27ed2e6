package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.transport.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without properties everything is as it is without Spring; with them, as they say. */
class DefaultsTest {

  @Test
  void httpIsAsUsual() {
    Contexts.usual()
        .run(
            it ->
                assertThat(it.getBean(HttpProperties.class).applyTo(HttpSettings.defaults()))
                    .usingRecursiveComparison()
                    .isEqualTo(HttpSettings.defaults()));
  }

  @Test
  void failoverIsAsUsual() {
    Contexts.usual()
        .run(
            it ->
                assertThat(it.getBean(FailoverProperties.class).settings())
                    .isEqualTo(FailoverSettings.defaults()));
  }

  @Test
  void theWaitForAPermitIsAsUsual() {
    Contexts.usual()
        .run(
            it -> {
              LimitProperties limits = it.getBean(LimitProperties.class);
              assertThat(limits.maxWait()).isEqualTo(LimiterSettings.defaults().maxWait());
              assertThat(limits.maxWait()).isEqualTo(HttpSettings.defaults().budgets().queue());
            });
  }

  @Test
  void httpIsAsTold() {
    Contexts.usual()
        .withPropertyValues(
            "agoraflux.http.max-connections=3",
            "agoraflux.http.max-pending=4",
            "agoraflux.http.max-idle-time=5s",
            "agoraflux.http.max-life-time=6s",
            "agoraflux.http.eviction-interval=7s",
            "agoraflux.http.max-answer-size=8KB",
            "agoraflux.http.compression=true",
            "agoraflux.http.acquire-timeout=9s",
            "agoraflux.http.connect-timeout=10s",
            "agoraflux.http.response-timeout=11s",
            "agoraflux.http.call-timeout=12s")
        .run(
            it -> {
              HttpSettings http = it.getBean(HttpProperties.class).applyTo(HttpSettings.defaults());
              assertThat(http)
                  .usingRecursiveComparison()
                  .isEqualTo(
                      HttpSettings.defaults()
                          .maxConnections(3)
                          .maxPending(4)
                          .maxIdleTime(Duration.ofSeconds(5))
                          .maxLifeTime(Duration.ofSeconds(6))
                          .evictionInterval(Duration.ofSeconds(7))
                          .maxAnswerBytes(8192)
                          .compression(true)
                          .budgets(
                              budgets ->
                                  budgets
                                      .acquire(Duration.ofSeconds(9))
                                      .connect(Duration.ofSeconds(10))
                                      .response(Duration.ofSeconds(11))
                                      .call(Duration.ofSeconds(12))));
            });
  }

  @Test
  void failoverIsAsTold() {
    Contexts.usual()
        .withPropertyValues(
            "agoraflux.failover.waits=",
            "agoraflux.failover.jitter=0",
            "agoraflux.failover.switches-hosts=false",
            "agoraflux.failover.avoidance=1m",
            "agoraflux.failover.failures-to-avoid=9")
        .run(
            it ->
                assertThat(it.getBean(FailoverProperties.class).settings())
                    .isEqualTo(
                        new FailoverSettings(List.of(), 0, false, Duration.ofMinutes(1), 9)));
  }

  @Test
  void domainsAreThoseOfTheRegion() {
    Contexts.usual()
        .withPropertyValues("agoraflux.region=cn-east")
        .run(
            it ->
                assertThat(primary(it.getBean(AgoraFluxProperties.class).domains()))
                    .isEqualTo("https://api.sd-rtn.com"));
    Contexts.usual()
        .withPropertyValues("agoraflux.region=eu-west", "agoraflux.adjacent-region=us-east")
        .run(
            it -> {
              AgoraFluxProperties properties = it.getBean(AgoraFluxProperties.class);
              Domains domains = properties.domains();
              assertThat(properties.region()).isEqualTo(CallerRegion.EU_WEST);
              assertThat(domains.adjacent(HostFamily.AGORA, domains.primary(HostFamily.AGORA)))
                  .hasToString("https://api-us-east-1.agora.io");
            });
    Contexts.usual()
        .withPropertyValues("agoraflux.endpoint=http://localhost:9000")
        .run(
            it -> {
              AgoraFluxProperties properties = it.getBean(AgoraFluxProperties.class);
              assertThat(properties.endpoint()).isEqualTo(URI.create("http://localhost:9000"));
              assertThat(primary(properties.domains())).isEqualTo("http://localhost:9000");
            });
    Contexts.usual()
        .run(
            it ->
                assertThat(primary(it.getBean(AgoraFluxProperties.class).domains()))
                    .isEqualTo("https://api.agora.io"));
  }

  private static String primary(Domains domains) {
    return domains.primary(HostFamily.AGORA).toString();
  }
}
