package io.github.agoraflux.simulator.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions in their queue. */
class ConversionsTest extends WhiteboardFixture {

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final String IMAGES = "\"type\":\"static\"";

  private Reply conversion(String uuid, String members) throws IOException {
    return client.send(
        members == null ? "GET" : "PUT",
        "/v5/projector/tasks/" + uuid,
        members == null ? null : "{" + members + "}");
  }

  private String status(String uuid) throws IOException {
    return conversion(uuid, null).at("/status").asString();
  }

  @Test
  @DisplayName("Conversions wait for one another and are carried out one at a time")
  void states() throws IOException {
    String one = conversion(IMAGES);
    String two = conversion("\"type\":\"dynamic\",\"preview\":true");

    assertThat(status(one)).isEqualTo("Waiting");
    time.advance(STEP);
    assertThat(status(one)).isEqualTo("Converting");
    assertThat(status(two)).isEqualTo("Waiting");
    time.advance(STEP.plus(STEP));
    assertThat(conversion(one, null).at("/images/2/width").asInt()).isEqualTo(1440);
    assertThat(status(one)).isEqualTo("Finished");
    assertThat(status(two)).isEqualTo("Converting");
    time.advance(Duration.ofHours(1));
    assertThat(conversion(two, null).at("/previews/2").asString()).endsWith("/2.png");
    assertThat(conversion(two, null).at("/convertedPercentage").asInt()).isEqualTo(100);
    time.advance(Duration.ofDays(7));
    assertThat(conversion(two, null).at("/errorCode").asString()).isEqualTo("2010605");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/priority"})
  @DisplayName("A conversion that waits is moved at either path")
  void priority(String end) throws IOException {
    String one = conversion(IMAGES);
    String two = conversion(IMAGES);

    Reply moved = conversion(two + end, "\"priority\":\"highest\"");

    assertThat(moved.at("/success").asBoolean()).isTrue();
    assertThat(here.conversions().waiting()).containsExactly(two, one);
    time.advance(STEP);
    Reply late = conversion(two + end, "\"priority\":\"lowest\"");
    assertThat(late.status()).isEqualTo(200);
    assertThat(late.at("/errorCode").asString()).isEqualTo("2010607");
    assertThat(conversion(one + end, "\"priority\":\"middle\"").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("What is cancelled is gone and lets the next begin; what has ended stays")
  void cancel() throws IOException {
    String one = conversion(IMAGES);
    String two = conversion(IMAGES);
    time.advance(STEP.plusMillis(500));

    assertThat(client.delete("/v5/projector/tasks/" + one, null).at("/success").asBoolean())
        .isTrue();

    assertThat(status(two)).isEqualTo("Converting");
    assertThat(conversion(two, null).at("/convertedPercentage").asInt()).isZero();
    time.advance(STEP.plus(STEP));
    assertThat(client.delete("/v5/projector/tasks/" + two, null).at("/success").asBoolean(true))
        .isFalse();
    assertThat(client.delete("/v5/projector/tasks/" + one, null).at("/errorMessage").asString())
        .isEqualTo("task not found");
  }

  @ParameterizedTest
  @CsvSource({
    "static, a.pdf, Finished",
    "dynamic, a.pptx?sign=1.2, Finished",
    "dynamic, a.ppt, 2010202",
    "static, a.mp4, 2010201"
  })
  @DisplayName("A file's name tells whether it can be converted")
  void formats(String type, String file, String end) throws IOException {
    String uuid =
        client
            .post(
                "/v5/projector/tasks",
                "{\"resource\":\"https://e.org/" + file + "\",\"type\":\"" + type + "\"}")
            .at("/uuid")
            .asString();
    time.advance(STEP.multipliedBy(3));

    Reply reply = conversion(uuid, null);
    assertThat(reply.at("/errorCode").asString(reply.at("/status").asString())).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type|\"type\":\"both\"",
        "scale|\"type\":\"static\",\"scale\":3.1",
        "outputFormat|\"type\":\"static\",\"outputFormat\":\"webp\"",
        "webhookRetry|\"type\":\"static\",\"webhookRetry\":11",
        "imageCompressionLevel|\"type\":\"dynamic\",\"imageCompressionLevel\":5"
      })
  @DisplayName("A conversion that breaks a rule is refused by the field's name")
  void refused(String field, String members) throws IOException {
    Reply reply =
        client.post("/v5/projector/tasks", "{\"resource\":\"https://e.org/a\"," + members + "}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("invalid " + field);
    assertThat(here.conversions().waiting()).isEmpty();
  }

  @Test
  @DisplayName("Task tokens and SDK tokens ask for a conversion, another's token does not")
  void access() throws IOException {
    String uuid = conversion(IMAGES);
    String path = "/v5/projector/tasks/" + uuid;

    assertThat(with(token(READER).task(uuid).mint()).get(path).status()).isEqualTo(200);
    assertThat(with(token(READER).mint()).get(path).status()).isEqualTo(200);
    assertThat(with(token(ADMIN).task("another").mint()).get(path).at("/message").asString())
        .isEqualTo("token access task forbidden");
    assertThat(with(token(READER).mint()).get("/v5/projector/tasks").status()).isEqualTo(403);
  }
}
