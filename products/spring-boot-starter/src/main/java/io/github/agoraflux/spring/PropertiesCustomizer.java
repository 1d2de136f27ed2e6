package io.github.agoraflux.spring;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.transport.HttpSettings;
import io.github.agoraflux.value.AppId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Gives the client what the properties say. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PropertiesCustomizer implements AgoraClientCustomizer {

  private static final String SSL_BUNDLE = "agoraflux.http.ssl-bundle";

  private final AgoraFluxProperties properties;
  private final HttpProperties http;
  private final LimitProperties limits;
  private final FailoverProperties failover;
  private final RateLimits rateLimits;
  private final ObjectProvider<SslBundles> bundles;

  PropertiesCustomizer(
      AgoraFluxProperties properties,
      HttpProperties http,
      LimitProperties limits,
      FailoverProperties failover,
      RateLimits rateLimits,
      ObjectProvider<SslBundles> bundles) {
    this.properties = properties;
    this.http = http;
    this.limits = limits;
    this.failover = failover;
    this.rateLimits = rateLimits;
    this.bundles = bundles;
  }

  @Override
  public void customize(AgoraClientBuilder client) {
    AppId appId = properties.appId();
    if (appId != null) {
      client.appId(appId);
    }
    client
        .domains(properties.domains())
        .http(settings -> trusted(http.applyTo(settings)))
        .failover(settings -> failover.settings());
    if (limits.enabled()) {
      client
          .limits(rateLimits)
          .http(settings -> settings.budgets(budgets -> budgets.queue(limits.maxWait())));
    } else {
      client.withoutLimits();
    }
  }

  private HttpSettings trusted(HttpSettings settings) {
    String name = CredentialSettings.text(http.sslBundle());
    return name == null
        ? settings
        : settings.trust(bundle(name).getManagers().getTrustManagerFactory());
  }

  private SslBundle bundle(String name) {
    try {
      SslBundles known = bundles.getIfAvailable();
      if (known == null) {
        throw new NoSuchSslBundleException(name, "there are no SSL bundles");
      }
      return known.getBundle(name);
    } catch (NoSuchSslBundleException unknown) {
      throw new SettingsException(
          SSL_BUNDLE + " is " + name + ", but there is no such bundle.",
          "Set spring.ssl.bundle.pem." + name + " or spring.ssl.bundle.jks." + name + ".",
          unknown);
    }
  }
}
