package io.github.agoraflux.harness;

import static io.github.agoraflux.operation.AuthScheme.BASIC;
import static io.github.agoraflux.operation.AuthScheme.EDUCATION_TOKEN;
import static io.github.agoraflux.operation.AuthScheme.SIGNALING_TOKEN;
import static io.github.agoraflux.operation.AuthScheme.WHITEBOARD_SDK_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an example of a request demands, above all of its credentials. */
class RequestDocumentTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OLD_PAIR = "\"x-agora-token\":\"{token}\",\"x-agora-uid\":\"ann\"";
  private static final String AGORA_TOKEN = "\"Authorization\":\"agora token={token}\"";

  private static JsonNode headers(String headers, AuthScheme... schemes) {
    JsonNode content =
        JSON.readTree(
            "{\"method\":\"GET\",\"path\":\"/v1/{appId}/a\",\"headers\":{" + headers + "}}");
    Operation.Template<Void> operation =
        Operation.named("toys.get").get("/v1/{appId}/a").accepts(schemes);
    return RequestDocument.expected(new Fixture("toys.get/request-1", content), operation, "7")
        .get("headers");
  }

  private static String basic() {
    String pair = Stage.CUSTOMER_ID + ":" + Stage.CUSTOMER_SECRET;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesCustomerIdAndSecretForATokenWhereEitherWillDo() {
    JsonNode headers = headers(AGORA_TOKEN + ",\"x-agora-uid\":\"ann\"", BASIC, SIGNALING_TOKEN);

    assertThat(headers.get("authorization").asString()).isEqualTo(basic());
    assertThat(headers.has("x-agora-uid")).isFalse();
    assertThat(headers("", BASIC, SIGNALING_TOKEN)).isEqualTo(headers);
  }

  @Test
  void insistsOnTheTokenWhereNothingElseWillDo() {
    JsonNode headers =
        headers(AGORA_TOKEN + ",\"x-agora-uid\":\"ann\"", EDUCATION_TOKEN, SIGNALING_TOKEN);

    assertThat(headers.get("authorization").asString()).isEqualTo("agora token={token}");
    assertThat(headers.get("x-agora-uid").asString()).isEqualTo("ann");
    assertThat(headers(OLD_PAIR, SIGNALING_TOKEN).get("x-agora-token").asString())
        .isEqualTo("{token}");
    assertThat(headers("", WHITEBOARD_SDK_TOKEN).get("token").asString()).isEqualTo("{token}");
    assertThat(headers("", WHITEBOARD_SDK_TOKEN).has("authorization")).isFalse();
  }

  @Test
  void insistsOnTheCustomerIdOfAnExample() {
    assertThat(headers("\"Authorization\":\"Basic other\"", BASIC, SIGNALING_TOKEN))
        .isNotEqualTo(headers("", BASIC, SIGNALING_TOKEN));
  }

  @Test
  void showsNoCredentialButTellsOneFromAnother() {
    JsonNode one = document("s3cret-one");
    JsonNode other = document("s3cret-two");

    assertThat(RequestDocument.masked(one))
        .isEqualTo(RequestDocument.masked(document("s3cret-one")))
        .isNotEqualTo(RequestDocument.masked(other));
    assertThat(RequestDocument.masked(one).toString())
        .contains("agora ***")
        .doesNotContain("s3cret");
  }

  private static JsonNode document(String token) {
    return JSON.readTree("{\"headers\":{\"authorization\":\"agora token=" + token + "\"}}");
  }
}
