package io.github.agoraflux.simulator.mediapull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of a player, and what is not. */
class PlayerValidationTest extends PlayerFixture {

  private static void assertInvalid(Reply reply, String parameter) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.at("/message").asString())
        .isEqualTo("Parameter '" + parameter + "' is invalid formatted.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|\"class 32\"",
        "streamUrl|\"srt://example/x\"",
        "channelName|\"a/b\"",
        "uid|-1",
        "uid|4294967296",
        "uid|null",
        "account|\"\"",
        "playTs|1767236644",
        "playTs|1767323346",
        "audioOptions.profile|6",
        "videoOptions.width|65",
        "videoOptions.height|1081",
        "videoOptions.frameRate|31",
        "videoOptions.bitrate|0",
        "videoOptions.fillMode|\"stretch\"",
        "encryptMode|\"rot13\"",
        "encryptKdfSalt|\"salt\"",
        "repeatTime|0",
        "seekPosition|-1",
        "dataStreamOptions.enable|1",
        "idleTimeout|\"long\""
      })
  @DisplayName("A creation that breaks a rule is refused by the field's name")
  void creation(String field, String value) throws IOException {
    String[] path = field.split("\\.", -1);
    String member = "\"" + path[path.length - 1] + "\":" + value;
    String members = path.length == 1 ? member : "\"" + path[0] + "\":{" + member + "}";

    String rest = LEAST.replaceAll("\"" + field + "\":(\"[^\"]*\"|[0-9]+)", "\"other\":0");
    assertInvalid(create(rest + "," + members), field);
    assertThat(agora.players().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"idleTimeout\":1",
        "\"playTs\":0",
        "\"playTs\":1767236645",
        "\"playTs\":1767323345",
        "\"audioOptions\":{\"Profile\":5}",
        "\"videoOptions\":{\"codec\":\"nonsense\",\"gop\":30}",
        "\"repeatTime\":-1",
        "\"encryptMode\":\"aes-128-gcm2\",\"encryptKey\":\"k\",\"encryptKdfSalt\":\"s\"",
        "\"token\":\"\",\"name\":\"\""
      })
  @DisplayName("What the service takes or puts right itself is no error")
  void lenient(String members) throws IOException {
    assertThat(create(LEAST + "," + members).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A player joins as somebody, whom the service chooses for uid 0")
  void user() throws IOException {
    assertInvalid(create(LEAST.replace(",\"uid\":101", "")), "uid");
    assertInvalid(create(LEAST + ",\"account\":\"teacher\""), "uid");
    assertThat(create(LEAST.replace("101", "0")).at("/player/uid").asLong()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?sequence=", "?sequence=-1", "?sequence=x"})
  @DisplayName("An update needs a sequence")
  void noSequence(String query) throws IOException {
    assertInvalid(update(created(LEAST), query, "\"isPause\":true"), "sequence");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"isPause|1", "streamUrl|\"x\"", "audioOptions|7", "seekPosition|-1"})
  @DisplayName("An update that breaks a rule is refused by the field's name")
  void update(String field, String value) throws IOException {
    assertInvalid(update(created(LEAST), "?sequence=0", "\"" + field + "\":" + value), field);
  }

  @Test
  @DisplayName("A body has a player in it, and an address of the origin is one")
  void around() throws IOException {
    assertInvalid(client.post(na(), "{}"), "player");
    assertInvalid(client.post(na(), "no JSON"), "body");
    String hinted = na() + "?streamIp=";
    assertInvalid(client.post(hinted + "1.2.3", "{\"player\":{" + LEAST + "}}"), "streamIp");
    assertThat(client.post(hinted + "1.2.3.4", "{\"player\":{" + LEAST + "}}").status())
        .isEqualTo(200);
  }
}
