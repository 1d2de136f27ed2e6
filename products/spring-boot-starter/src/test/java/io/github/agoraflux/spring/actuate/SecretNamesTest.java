package io.github.agoraflux.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agoraflux.customer-secret",
        "agoraflux.customerSecret",
        "AGORAFLUX_CUSTOMERSECRET",
        "AGORAFLUX_CUSTOMER_SECRET",
        "agoraflux.app-certificate",
        "agoraflux.whiteboard.secret-key",
        "agoraflux.webhook.secrets.rtc[0]",
        "AGORAFLUX_WEBHOOK_SECRETS_CLOUDRECORDING_0"
      })
  void knowsThemHoweverTheyAreWritten(String property) {
    assertThat(SecretNames.isSecret(property)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agoraflux.customer-id",
        "agoraflux.app-id",
        "agoraflux.webhook.path",
        "agoraflux.whiteboard.access-key",
        "other.customer-secret"
      })
  void leavesTheOthers(String property) {
    assertThat(SecretNames.isSecret(property)).isFalse();
  }

  @Test
  void knowsEveryPropertyThatHoldsASecret() throws IOException {
    try (InputStream json =
        SecretNames.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      List<String> secrets =
          new JsonMapper()
              .readTree(json)
              .path("properties")
              .valueStream()
              .filter(it -> it.path("type").asString().contains(Secret.class.getName()))
              .map((JsonNode it) -> it.path("name").asString())
              .toList();

      assertThat(secrets).hasSize(4).allMatch(SecretNames::isSecret);
    }
  }
}
