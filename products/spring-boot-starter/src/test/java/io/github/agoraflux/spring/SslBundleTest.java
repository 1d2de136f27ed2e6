package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.spring.product.ChannelManagementAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.test.StepVerifier;

/** A bundle's authorities are trusted, and without it those of the machine. */
class SslBundleTest {

  @Test
  void whatTheBundleTrustsIsTrusted() {
    try (AgoraSimulator agora = AgoraSimulator.start(settings -> settings.seedChannels(2))) {
      ApplicationContextRunner context =
          Contexts.bare()
              .withConfiguration(AutoConfigurations.of(ChannelManagementAutoConfiguration.class))
              .withPropertyValues(
                  "agoraflux.app-id=" + agora.appId(),
                  "agoraflux.customer-id=" + agora.customerId(),
                  "agoraflux.customer-secret=" + agora.customerSecret(),
                  "agoraflux.endpoint=" + agora.httpsUri(),
                  "agoraflux.failover.waits=",
                  "spring.ssl.bundle.pem.agora.truststore.certificate=" + agora.certificatePem());

      context
          .withPropertyValues("agoraflux.http.ssl-bundle=agora")
          .run(
              it ->
                  StepVerifier.create(it.getBean(ChannelManagement.class).channels().count())
                      .expectNext(2L)
                      .verifyComplete());
      context.run(
          it ->
              StepVerifier.create(it.getBean(ChannelManagement.class).channels())
                  .verifyErrorSatisfies(
                      failure -> assertThat(failure).isInstanceOf(UnreachableException.class)));
    }
  }
}
