package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What Spring Boot would tell of failures, with all analyzers that it finds. */
public final class Failures {

  private Failures() {}

  /**
   * What somebody reads whose application does not start.
   *
   * @param failure why it does not
   * @return what the first analyzer says that has something to say
   */
  public static FailureAnalysis analysisOf(@Nullable Throwable failure) {
    assertThat(failure).isNotNull();
    return analyzers().stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** All that can be made without an application, in the order in which they are asked. */
  static List<FailureAnalyzer> analyzers() {
    return SpringFactoriesLoader.forDefaultResourceLocation(Failures.class.getClassLoader())
        .load(
            FailureAnalyzer.class,
            SpringFactoriesLoader.FailureHandler.logging(LogFactory.getLog(Failures.class)));
  }
}
