package io.github.agoraflux.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The keys of a project are never printed. */
class SecretsTest {

  private static final String VENDOR_KEY = "vend0rkeyvend0rkeyvend0rkeyvend0";
  private static final String SIGN_KEY = "s1gnkeys1gnkeys1gnkeys1gnkeys1gn";

  private static Project project(String vendorKey) {
    return new Project(
        ProjectId.of("x"),
        "name",
        Secret.of(vendorKey),
        Secret.of(SIGN_KEY),
        null,
        ProjectStatus.ENABLED,
        Instant.EPOCH);
  }

  @Test
  void aProjectPrintsNone() {
    assertThat(project(VENDOR_KEY).toString())
        .contains("vendorKey=***", "signKey=***")
        .doesNotContain(VENDOR_KEY)
        .doesNotContain(SIGN_KEY);
  }

  @Test
  void aVendorKeyIsAnAppId() {
    assertThat(project(VENDOR_KEY).appId()).isEqualTo(AppId.of(VENDOR_KEY));
    assertThatIllegalArgumentException()
        .isThrownBy(project("sh0rtvend0rkey")::appId)
        .withMessage("vendorKey must be 32 letters or digits, but was not");
  }
}
