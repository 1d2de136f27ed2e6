package io.github.agoraflux.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences what a stack trace would hide: which property is missing. */
final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<SettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SettingsException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Set "
            + String.join(" and ", cause.properties())
            + ", or define a bean of type AgoraClient, or set agoraflux.enabled to false.",
        cause);
  }
}
