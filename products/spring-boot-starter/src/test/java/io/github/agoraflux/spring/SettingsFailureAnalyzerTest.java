package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What somebody reads who forgot a setting. */
class SettingsFailureAnalyzerTest {

  private final ApplicationContextRunner complete = Contexts.usual();

  @Test
  void namesEverythingThatIsMissing() {
    assertThat(analysisOf(Contexts.bare()).getAction())
        .startsWith(
            "Set agoraflux.app-id and agoraflux.customer-id and agoraflux.customer-secret, or");
  }

  @Test
  void takesBlankForMissing() {
    FailureAnalysis analysis = analysisOf(complete.withPropertyValues("agoraflux.app-id="));

    assertThat(analysis.getDescription()).contains("appId must be given");
    assertThat(analysis.getAction()).startsWith("Set agoraflux.app-id, or");
  }

  @Test
  void namesTheOtherHalf() {
    FailureAnalysis analysis = analysisOf(complete.withPropertyValues("agoraflux.customer-id="));

    assertThat(analysis.getDescription())
        .isEqualTo("agoraflux.customer-secret is set, but agoraflux.customer-id is not.");
    assertThat(analysis.getAction()).startsWith("Set agoraflux.customer-id, or");
  }

  @Test
  void namesWhatTokensAreMintedWith() {
    assertThat(
            analysisOf(complete.withPropertyValues("agoraflux.signaling.user-id=alice"))
                .getAction())
        .startsWith("Set agoraflux.app-certificate, or");
    assertThat(
            analysisOf(complete.withPropertyValues("agoraflux.whiteboard.access-key=wb-access"))
                .getAction())
        .startsWith("Set agoraflux.whiteboard.secret-key, or");
    assertThat(
            analysisOf(complete.withPropertyValues("agoraflux.whiteboard.secret-key=wb-Kq83-xLz02"))
                .getAction())
        .startsWith("Set agoraflux.whiteboard.access-key, or");
    assertThat(
            analysisOf(
                    Contexts.bare()
                        .withPropertyValues(
                            "agoraflux.app-certificate=5e3f8a1c9b7d2046e1f3a5b7c9d0e2f4"))
                .getAction())
        .startsWith("Set agoraflux.app-id, or");
  }

  @Test
  void neverShowsASecret() {
    String certificate = "Vn4-pX8sQy1-Hd7zKc5";

    FailureAnalysis analysis =
        analysisOf(complete.withPropertyValues("agoraflux.app-certificate=" + certificate));

    assertThat(analysis.getAction()).startsWith("Set agoraflux.app-certificate, or");
    assertThat(analysis.getDescription()).doesNotContain(certificate);
    assertThat(analysis.getCause()).asString().doesNotContain(certificate);
  }

  @Test
  void takesABlankSecretForMissing() {
    assertThat(analysisOf(complete.withPropertyValues("agoraflux.customer-secret= ")).getAction())
        .startsWith("Set agoraflux.customer-secret, or");
  }

  @Test
  void saysThatThereIsNoSuchBundle() {
    assertThat(
            analysisOf(complete.withPropertyValues("agoraflux.http.ssl-bundle=gateway"))
                .getDescription())
        .isEqualTo("agoraflux.http.ssl-bundle is gateway, but there is no such bundle.");
  }

  private static FailureAnalysis analysisOf(ApplicationContextRunner context) {
    FailureAnalysis[] analysis = new FailureAnalysis[1];
    context.run(it -> analysis[0] = Failures.analysisOf(it.getStartupFailure()));
    return analysis[0];
  }
}
