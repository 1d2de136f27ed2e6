package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.limit.LimiterFactory;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.RateLimiter;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AgoraFluxAutoConfigurationTest {

  private static final Operation.Template<Void> PING = Operation.named("toys.ping").get("/ping");

  private final ApplicationContextRunner context = Contexts.usual();

  @Test
  void aClientIsMadeOfTheProperties() {
    context.run(
        it -> assertThat(it.getBean(AgoraClient.class).appId().value()).isEqualTo(Contexts.APP_ID));
  }

  @Test
  void theClientIsClosedWithTheContext() {
    List<AgoraClient> seen = new ArrayList<>();

    context.run(it -> seen.add(it.getBean(AgoraClient.class)));

    StepVerifier.create(seen.get(0).execute(PING.call())).verifyError(ClientClosedException.class);
  }

  @Test
  void nothingIsThereIfDisabled() {
    Contexts.bare()
        .withPropertyValues("agoraflux.enabled=false")
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(AgoraClient.class));
  }

  @Test
  void anApplicationsOwnClientNeedsNoProperties() {
    Contexts.bare()
        .withUserConfiguration(OwnClient.class)
        .run(it -> assertThat(it).hasNotFailed().hasSingleBean(AgoraClient.class));
  }

  @Test
  void eachBuilderIsANewOneWithEverythingApplied() {
    context.run(
        it -> {
          AgoraClientBuilder one = it.getBean(AgoraClientBuilder.class);
          assertThat(one).isNotSameAs(it.getBean(AgoraClientBuilder.class));
          try (AgoraClient client = one.build()) {
            assertThat(client.appId().value()).isEqualTo(Contexts.APP_ID);
          }
        });
  }

  @Test
  void customizersComeInOrderAndAfterTheProperties() {
    context
        .withUserConfiguration(Customized.class)
        .run(
            it -> {
              assertThat(it.getBean(Customized.class).calls).containsExactly("first", "second");
              assertThat(it.getBean(AgoraClient.class).appId().value()).isEqualTo("f".repeat(32));
            });
  }

  @Test
  void theLimitsAreThoseOfTheProcessUnlessToldOtherwise() {
    context.run(it -> assertThat(it.getBean(RateLimits.class)).isSameAs(RateLimits.shared()));
    context
        .withPropertyValues("agoraflux.limits.of=2")
        .run(it -> assertThat(it.getBean(RateLimits.class)).isNotSameAs(RateLimits.shared()));
  }

  @Test
  void aLimiterFactoryIsPickedUp() {
    context
        .withUserConfiguration(OwnLimiters.class)
        .withPropertyValues(
            "agoraflux.limits.raised.[toys.ping][0].permits=7",
            "agoraflux.limits.part=1",
            "agoraflux.limits.of=1")
        .run(
            it -> {
              RateLimits limits = it.getBean(RateLimits.class);
              limits.limiter(
                  "toys.ping", QuotaScope.ACCOUNT.permits(3).perSecond(), "somebody", null);
              assertThat(it.getBean(OwnLimiters.class).asked)
                  .containsExactly("toys.ping [7 per PT1S]");
            });
  }

  @Test
  void issuersAreThereWithWhatTheyNeed() {
    context.run(
        it ->
            assertThat(it)
                .doesNotHaveBean(TokenIssuer.class)
                .doesNotHaveBean(WhiteboardTokenIssuer.class));
    context
        .withPropertyValues(
            "agoraflux.app-certificate=5e3f8a1c9b7d2046e1f3a5b7c9d0e2f4",
            "agoraflux.whiteboard.access-key=wb-access",
            "agoraflux.whiteboard.secret-key=wb-Kq83-xLz02")
        .run(
            it -> {
              assertThat(it.getBean(TokenIssuer.class).appId().value()).isEqualTo(Contexts.APP_ID);
              assertThat(it.getBean(WhiteboardTokenIssuer.class).accessKey())
                  .isEqualTo("wb-access");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "agoraflux.http.max-connections, 0",
    "agoraflux.http.connect-timeout, 0s",
    "agoraflux.limits.of, 0",
    "agoraflux.failover.jitter, 2",
    "agoraflux.adjacent-region, eu-west",
    "agoraflux.app-id, short"
  })
  void aWrongValueIsRefusedByName(String property, String value) {
    context
        .withPropertyValues(property + "=" + value)
        .run(
            it ->
                assertThat(it)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                        property.equals("agoraflux.app-id") ? "appId" : property));
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnClient {

    @Bean
    AgoraClient ownClient() {
      return AgoraClient.builder()
          .appId(Contexts.APP_ID)
          .credential(BasicCredential.of("own-id", Contexts.SECRET))
          .transport(call -> Mono.empty())
          .build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Customized {

    final List<String> calls = new ArrayList<>();

    @Bean
    @Order(2)
    AgoraClientCustomizer second() {
      return client -> calls.add("second");
    }

    @Bean
    @Order(1)
    AgoraClientCustomizer first() {
      return client -> {
        calls.add("first");
        client.appId("f".repeat(32));
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnLimiters {

    final List<String> asked = new ArrayList<>();

    @Bean
    LimiterFactory limiterFactory() {
      return (key, rates, settings) -> {
        asked.add(key.group() + " " + rates);
        return RateLimiter.of(key.group(), rates, settings);
      };
    }
  }
}
