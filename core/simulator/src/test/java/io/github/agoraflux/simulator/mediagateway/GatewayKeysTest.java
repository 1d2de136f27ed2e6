package io.github.agoraflux.simulator.mediagateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stream keys from their creation to their end. */
class GatewayKeysTest extends GatewayFixture {

  @Test
  @DisplayName("A key is told when it is created and asked for, and gone when it was destroyed")
  void life() throws IOException {
    String key = created(KEY);

    assertThat(key).hasSize(31).isNotEqualTo(created(KEY));
    assertThat(client.get(na("/streamkeys/" + key)).json())
        .isEqualTo(
            Reply.parse(
                """
                {"status":"success","data":{"streamKey":"%s","channel":"demo","uid":"100",
                 "expiresAfter":3600,"createdAt":"1767323045"}}\
                """
                    .formatted(key)));
    assertThat(client.delete(na("/streamkeys/" + key), null).body())
        .isEqualTo("{\"status\":\"success\"}");
    assertThat(client.delete(na("/streamkeys/" + key), null).json())
        .isEqualTo(Reply.parse("{\"message\":\"Resource not found and destroyed.\"}"));
  }

  @Test
  @DisplayName("A key is known in its region only, and another project's is refused as such")
  void place() throws IOException {
    String key = created(KEY);

    assertThat(client.get(na("/streamkeys/" + key).replace("/na/", "/eu/")).status())
        .isEqualTo(404);
    assertThat(client.get(na("/streamkeys/" + key).replace("/na/", "/us/")).status())
        .isEqualTo(404);
    Reply foreign = client.get(na("/streamkeys/" + key).replace(agora.appId(), "other"));
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.at("/message").asString())
        .isEqualTo("Stream does not belong to this app ID.");
  }

  @Test
  @DisplayName("Nobody begins to push with a key that has expired, but who pushes goes on")
  void expiry() throws IOException {
    String key = created(KEY);
    String forever = created(KEY.replace("3600", "0"));
    assertThat(ingress.push(key)).isPresent();

    time.advance(Duration.ofHours(1));

    assertThat(ingress.push(key)).isEmpty();
    assertThat(ingress.push(forever)).isPresent();
    assertThat(ingress.push("nobody's")).isEmpty();
    assertThat(ingress.streams()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channel|\"channel\":\"a/b\",\"uid\":\"1\",\"expiresAfter\":0",
        "channel|\"uid\":\"1\",\"expiresAfter\":0",
        "channel|\"channel\":\"\",\"uid\":\"0\",\"expiresAfter\":0",
        "uid|\"channel\":\"a\",\"uid\":7,\"expiresAfter\":0",
        "expiresAfter|\"channel\":\"a\",\"uid\":\"7\"",
        "expiresAfter|\"channel\":\"a\",\"uid\":\"7\",\"expiresAfter\":-1",
        "templateId|\"channel\":\"a\",\"uid\":\"7\",\"expiresAfter\":0,\"templateId\":\"a b\""
      })
  @DisplayName("A key that breaks a rule is refused by the field's name")
  void refused(String field, String members) throws IOException {
    Reply reply = client.post(na("/streamkeys"), settings(members));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("Invalid '" + field + "' format.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "no JSON", "{\"settings\":7}"})
  @DisplayName("A body has settings in it")
  void noSettings(String body) throws IOException {
    assertThat(client.post(na("/streamkeys"), body).at("/message").asString())
        .isEqualTo("Invalid settings.");
  }

  @Test
  @DisplayName("Channel or user are made up where the key leaves them open")
  void madeUp() throws IOException {
    PushedStream anyChannel = ingress.push(created(KEY.replace("demo", ""))).orElseThrow();
    PushedStream anybody = ingress.push(created(KEY.replace("\"100\"", "\"0\""))).orElseThrow();

    assertThat(anyChannel.channel()).matches("GR-[0-9]{4}");
    assertThat(anyChannel.uid()).isEqualTo("100");
    assertThat(anybody.uid()).matches("[1-9][0-9]*");
  }
}
