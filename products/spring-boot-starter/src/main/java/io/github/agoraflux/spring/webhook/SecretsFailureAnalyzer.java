package io.github.agoraflux.spring.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Speaks before Spring Boot does of webhook secrets that cannot be read: Spring Boot would show
 * them.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecretsFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
    return cause.getName().toString().startsWith(WebhookProperties.SECRETS)
        ? new FailureAnalysis(
            WebhookProperties.SECRETS + " does not say by its name which product a secret is of.",
            WebhookProduct.advice(),
            cause)
        : null;
  }
}
