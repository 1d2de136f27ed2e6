package io.github.agoraflux.spring;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.limit.LimiterFactory;
import io.github.agoraflux.limit.RateLimits;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets up the one {@link AgoraClient} that all products go through, and closes it with the context.
 * Every bean stands back for one of the application's own. Picked up where there are such: an
 * {@link ObservationRegistry}, {@link SslBundles}, the JSON mapper (for values of the application's
 * own types alone), {@link Credential}s, a {@link LimiterFactory} that shares quotas between
 * machines, and {@link AgoraClientCustomizer}s.
 *
 * <p>For further clients, inject an {@link AgoraClientBuilder}: each is a new one, with all of that
 * applied.
 */
@AutoConfiguration(
    after = {ConvertersAutoConfiguration.class, SslAutoConfiguration.class},
    afterName = {
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
    })
@ConditionalOnBooleanProperty(name = "agoraflux.enabled", matchIfMissing = true)
@EnableConfigurationProperties({
  AgoraFluxProperties.class,
  HttpProperties.class,
  LimitProperties.class,
  FailoverProperties.class,
  SignalingProperties.class,
  WhiteboardKeys.class
})
public final class AgoraFluxAutoConfiguration {

  /** Created by Spring. */
  public AgoraFluxAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  RateLimits agoraRateLimits(LimitProperties limits, ObjectProvider<LimiterFactory> factory) {
    return limits.limits(factory.getIfAvailable());
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnText("agoraflux.app-certificate")
  TokenIssuer agoraTokenIssuer(AgoraFluxProperties properties) {
    return Issuers.tokens(properties);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnText("agoraflux.whiteboard.access-key")
  WhiteboardTokenIssuer agoraWhiteboardTokenIssuer(WhiteboardKeys keys) {
    return Issuers.whiteboardTokens(keys);
  }

  @Bean
  PropertiesCustomizer agoraPropertiesCustomizer(
      AgoraFluxProperties properties,
      HttpProperties http,
      LimitProperties limits,
      FailoverProperties failover,
      RateLimits rateLimits,
      ObjectProvider<SslBundles> bundles) {
    return new PropertiesCustomizer(properties, http, limits, failover, rateLimits, bundles);
  }

  @Bean
  CredentialsCustomizer agoraCredentialsCustomizer(
      AgoraFluxProperties properties,
      SignalingProperties signaling,
      WhiteboardKeys whiteboard,
      ObjectProvider<TokenIssuer> tokens,
      ObjectProvider<WhiteboardTokenIssuer> whiteboardTokens,
      ObjectProvider<Credential> credentials) {
    return new CredentialsCustomizer(
        properties, signaling, whiteboard, tokens, whiteboardTokens, credentials);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  AgoraClientCustomizer agoraObservationCustomizer(
      AgoraFluxProperties properties, ObjectProvider<ObservationRegistry> registry) {
    return client -> {
      registry.ifAvailable(client::observations);
      if (properties.observeAttempts()) {
        registry.ifAvailable(client::attemptObservations);
      }
    };
  }

  /**
   * The application's mapper, with all its customizers, writes the application's own types. It has
   * no say in how Agora's are written and read, which it could only spoil.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  AgoraClientCustomizer agoraJsonCustomizer(ObjectProvider<JsonMapper> mapper) {
    return client ->
        mapper.ifUnique(application -> client.foreignValues(application::writeValueAsString));
  }

  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  @ConditionalOnMissingBean
  AgoraClientBuilder agoraClientBuilder(ObjectProvider<AgoraClientCustomizer> customizers) {
    AgoraClientBuilder client = AgoraClient.builder();
    customizers.orderedStream().forEach(customizer -> customizer.customize(client));
    return client;
  }

  @Bean
  @ConditionalOnMissingBean
  AgoraClient agoraClient(AgoraClientBuilder client, AgoraFluxProperties properties) {
    try {
      return client.build();
    } catch (IllegalStateException incomplete) {
      List<String> missing = new ArrayList<>();
      if (properties.appId() == null) {
        missing.add("agoraflux.app-id");
      }
      if (CredentialSettings.text(properties.customerId()) == null) {
        missing.add("agoraflux.customer-id");
        missing.add("agoraflux.customer-secret");
      }
      throw SettingsException.ofClient(
          "The client for Agora cannot be built: " + incomplete.getMessage() + ".",
          missing,
          incomplete);
    }
  }
}
