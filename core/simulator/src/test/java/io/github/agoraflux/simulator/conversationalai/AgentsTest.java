package io.github.agoraflux.simulator.conversationalai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that talk, over the wire. */
class AgentsTest extends SimulatorFixture {

  private static final String MODELS =
      ",\"llm\":{\"url\":\"u\",\"params\":{\"a\":1,\"b\":2}},\"tts\":{\"vendor\":\"v\",\"params\":{}}";

  @Test
  @DisplayName("An agent starts, runs, leaves once, and is remembered")
  void agent() throws IOException {
    String id = agent("one");
    assertThat(status(id)).isEqualTo("STARTING");
    time.advance(Duration.ofMinutes(1));
    assertThat(status(id)).isEqualTo("RUNNING");

    assertThat(client.post(path(id, "leave"), null).status()).isEqualTo(200);
    assertThat(status(id)).isEqualTo("STOPPED");
    Reply again = client.post(path(id, "leave"), null);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.at("/reason").asString()).isEqualTo("TaskNotFound");
    assertThat(agora.agents().fail(id)).isFalse();
  }

  @Test
  @DisplayName("A name is good for one agent, and a conflict names it")
  void names() throws IOException {
    String id = agent("one");

    Reply again = join("one", MODELS);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/agent_id").asString()).isEqualTo(id);
    assertThat(again.at("/reason").asString()).isEqualTo("TaskConflict");
  }

  @ParameterizedTest
  @CsvSource({"config,config", "fixed_time_config,static_config"})
  @DisplayName("Filler words are taken under either name, and looked at")
  void fillerWords(String trigger, String content) throws IOException {
    String filler =
        ",\"filler_words\":{\"trigger\":{\"mode\":\"fixed_time\",\"%s\":{\"response_wait_ms\":%d}},"
            + "\"content\":{\"mode\":\"static\",\"%s\":{\"phrases\":[\"a\"]}}}";

    assertThat(join("good", MODELS + filler.formatted(trigger, 100, content)).status())
        .isEqualTo(200);
    assertThat(
            join("bad", MODELS + filler.formatted(trigger, 99, content)).at("/detail").asString())
        .endsWith("properties.filler_words.trigger." + trigger + ".response_wait_ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "turn_detection":{"config":{"speech_threshold":1}} | turn_detection.config.speech_threshold
          "interruption":{"mode":"never"} | interruption.mode
          "interruption":{"disabled_config":{"strategy":"x"}} | interruption.disabled_config.strategy
          "parameters":{"silence_config":{"timeout_ms":1}} | parameters.silence_config.content
          "parameters":{"silence_config":{"action":"sing"}} | parameters.silence_config.action
          "rtc":{"encryption_mode":7} | rtc.encryption_salt
          """)
  @DisplayName("Settings are within their documented ranges")
  void settings(String bad, String field) throws IOException {
    assertThat(join("bad", MODELS + ',' + bad).at("/detail").asString())
        .endsWith("properties." + field);
  }

  @ParameterizedTest
  @CsvSource({"-1,200", "0,400", "499,400", "500,200", "10000,200", "10001,400"})
  @DisplayName("The meaning is waited for within bounds, or for ever")
  void waits(int millis, int status) throws IOException {
    String detection =
        ",\"turn_detection\":{\"config\":{\"end_of_speech\":"
            + "{\"mode\":\"semantic\",\"semantic_config\":{\"max_wait_ms\":%d}}}}";

    assertThat(join("one", MODELS + detection.formatted(millis)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"128,200", "129,400"})
  @DisplayName("There are not too many words that interrupt")
  void keywords(int count, int status) throws IOException {
    String words = String.join(",", Collections.nCopies(count, "\"w\""));

    assertThat(
            join(
                    "one",
                    MODELS
                        + ",\"interruption\":{\"keywords_config\":{\"trigger_keywords\":["
                        + words
                        + "]}}")
                .status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"llm\":{}", ",\"llm\":{\"url\":\"u\"}"})
  @DisplayName("An agent has a model and a voice")
  void models(String models) throws IOException {
    assertThat(join("one", models).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("An update replaces parameters as a whole and leaves all else alone")
  void updates() throws IOException {
    String id = agent("one");

    client.post(
        path(id, "update"), "{\"properties\":{\"channel\":\"x\",\"llm\":{\"params\":{\"a\":3}}}}");

    assertThat(agora.agents().find(id).orElseThrow().properties().toString())
        .contains("channel=lobby", "params={a=3}", "url=u");
  }

  @ParameterizedTest
  @CsvSource({
    "LISTENING, IGNORE, true", "SPEAKING, IGNORE, false",
    "SPEAKING, APPEND, true", "THINKING, INTERRUPT, true"
  })
  @DisplayName("What is said is heard by priority")
  void speaks(Activity activity, String priority, boolean heard) throws IOException {
    String id = agent("one");
    agora.agents().does(id, activity);

    Reply reply =
        client.post(path(id, "speak"), "{\"text\":\"a\",\"priority\":\"" + priority + "\"}");

    assertThat(reply.at("/channel").asString()).isEqualTo("lobby");
    assertThat(agora.journal().of("conversational-ai.speak"))
        .extracting(RecordedRequest::acted)
        .containsExactly(heard);
    assertThat(agora.agents().find(id).orElseThrow().contents()).hasSize(heard ? 1 : 0);
  }

  @Test
  @DisplayName("Turns are told in pages, of ten at least, for seven days")
  void turns() throws IOException {
    String id = agent("one");
    for (int i = 0; i < 11; i++) {
      agora.agents().hears(id, "q", "a");
    }
    assertThat(client.get(path(id, "history")).at("/contents/21/role").asString())
        .isEqualTo("assistant");

    Reply last = client.get(path(id, "turns") + "?page_size=10&page_index=2");
    assertThat(last.at("/turns/0/turn_id").asInt()).isEqualTo(11);
    assertThat(last.at("/pagination/is_last_page").asBoolean()).isTrue();
    assertThat(client.get(path(id, "turns") + "?page_size=9").status()).isEqualTo(400);
    time.advance(Duration.ofDays(7));
    assertThat(client.get(path(id, "turns")).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A list's cursor names the first agent of the next page")
  void lists() throws IOException {
    String first = agent("one");
    String second = agent("two");
    time.advance(Duration.ofMinutes(1));

    Reply page = client.get(agents() + "?limit=1&channel=lobby");
    assertThat(page.at("/data/list/0/agent_id").asString()).isEqualTo(first);
    assertThat(page.at("/meta/cursor").asString()).isEqualTo(second);
    Reply last = client.get(agents() + "?limit=1&cursor=" + second);
    assertThat(last.at("/data/list/0/agent_id").asString()).isEqualTo(second);
    assertThat(last.at("/meta/cursor").asString()).isEmpty();

    agora.agents().fail(second);
    assertThat(client.get(agents() + "?state=4,6").at("/data/count").asInt()).isEqualTo(1);
    time.advance(Duration.ofHours(2));
    assertThat(client.get(agents()).at("/data/count").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=5", "state=x", "limit=0", "from_time=x", "cursor=x"})
  @DisplayName("A list is asked for with good parameters")
  void badLists(String query) throws IOException {
    assertThat(client.get(agents() + "?" + query).status()).isEqualTo(400);
  }

  private String agents() {
    return "/api/conversational-ai-agent/v2/projects/" + agora.appId() + "/agents";
  }

  private String path(String id, String verb) {
    return agents() + "/" + id + "/" + verb;
  }

  private Reply join(String name, String more) throws IOException {
    return client.post(
        agents().replace("/agents", "/join"),
        "{\"name\":\""
            + name
            + "\",\"properties\":{\"channel\":\"lobby\",\"agent_rtc_uid\":\"1\","
            + "\"remote_rtc_uids\":[\"2\"]"
            + more
            + "}}");
  }

  private String agent(String name) throws IOException {
    return join(name, MODELS).at("/agent_id").asString();
  }

  private String status(String id) throws IOException {
    return client.get(agents() + "/" + id).at("/status").asString();
  }
}
