package io.github.agoraflux.simulator.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents and tasks, over the wire. */
class TranscriptionsTest extends SimulatorFixture {

  private static final String RTC =
      "\"languages\":[\"en-US\"],\"rtcConfig\":{\"channelName\":\"show68\",\"pubBotUid\":\"1\"%s}";

  @Test
  @DisplayName("An agent starts, runs, leaves once, and is remembered")
  void agent() throws IOException {
    String id = agent("one");
    assertThat(status(id)).isEqualTo("STARTING");
    time.advance(Duration.ofMinutes(1));
    assertThat(status(id)).isEqualTo("RUNNING");

    assertThat(client.post(agents() + "/" + id + "/leave", "{}").status()).isEqualTo(200);
    assertThat(status(id)).isEqualTo("STOPPED");
    Reply again = client.post(agents() + "/" + id + "/leave", "{}");
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.at("/detail").asString()).isEqualTo("The task is not found");
    assertThat(agora.speechAgents().fail(id)).isFalse();
  }

  @Test
  @DisplayName("A name is good for one agent, also when that has left")
  void names() throws IOException {
    String id = agent("one");
    Reply again = join("one");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/detail").asString()).endsWith("taskId is " + id);
    client.post(agents() + "/" + id + "/leave", "{}");
    assertThat(join("one").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "languages, 400",
    "'languages,rtcConfig,subscribeAudioUids', 200",
    "rtcConfig.subscribeAudioUids, 200",
    "rtcConfig.channelName, 400",
    "'', 400"
  })
  @DisplayName("An update changes what its mask names, if that may change and was sent")
  void masks(String mask, int status) throws IOException {
    String id = agent("one");
    boolean withLanguages = mask.startsWith("languages,");
    String languages = withLanguages ? "\"languages\":[\"de-DE\"]," : "";

    Reply reply =
        client.post(
            agents() + "/" + id + "/update?sequenceId=0&updateMask=" + mask,
            "{" + languages + "\"rtcConfig\":{\"subscribeAudioUids\":[\"7\"]}}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(agora.speechAgents().find(id).orElseThrow().spec().get("languages"))
        .isEqualTo(List.of(withLanguages ? "de-DE" : "en-US"));
  }

  @Test
  @DisplayName("The update with the highest sequence wins")
  void sequences() throws IOException {
    String update = agents() + "/" + agent("one") + "/update?updateMask=languages&sequenceId=";

    client.post(update + "5", "{\"languages\":[\"de-DE\"]}");
    client.post(update + "4", "{\"languages\":[\"fr-FR\"]}");

    assertThat(agora.journal().of("speech-to-text.update"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
    assertThat(client.post(update + "x", "{\"languages\":[\"de-DE\"]}").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("Agents are listed by channel, state and time, in pages")
  void lists() throws IOException {
    String first = agent("one");
    String second = agent("two");
    time.advance(Duration.ofMinutes(1));

    Reply page = client.get(agents() + "?limit=1&channel=show68");
    assertThat(page.at("/data/list/0/agent_id").asString()).isEqualTo(first);
    assertThat(page.at("/meta/total").asInt()).isEqualTo(2);
    Reply last = client.get(agents() + "?limit=1&cursor=" + page.at("/meta/cursor").asString());
    assertThat(last.at("/data/list/0/agent_id").asString()).isEqualTo(second);
    assertThat(last.at("/meta/cursor").asString()).isEmpty();

    agora.speechAgents().fail(second);
    assertThat(client.get(agents() + "?state=6").at("/data/count").asInt()).isEqualTo(1);
    assertThat(client.get(agents() + "?channel=none").at("/data/count").asInt()).isZero();
    assertThat(client.get(agents() + "?to_time=1").at("/data/count").asInt()).isZero();
    time.advance(Duration.ofDays(1));
    assertThat(client.get(agents()).at("/data/count").asInt()).isZero();
    assertThat(client.get(agents() + "?from_time=1").at("/data/count").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=7", "state=x", "limit=0", "from_time=x"})
  @DisplayName("A list is asked for with good parameters")
  void badLists(String query) throws IOException {
    assertThat(client.get(agents() + "?" + query).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("A token starts one task, within five minutes, which is found by it alone")
  void tasks() throws IOException {
    String token = token();
    String lapsed = token();
    Reply started = startTask(token, ",\"subBotUid\":\"2\"");
    String id = started.at("/taskId").asString();

    assertThat(started.at("/status").asString()).isEqualTo("STARTED");
    assertThat(startTask(token, ",\"subBotUid\":\"2\"").at("/message").asString())
        .endsWith("taskId is " + id);
    assertThat(client.get(task(id, lapsed)).at("/code").asInt()).isEqualTo(53);
    assertThat(client.get(task(id, "none")).at("/code").asInt()).isEqualTo(1001);

    time.advance(Duration.ofSeconds(301));
    assertThat(startTask(lapsed, ",\"subBotUid\":\"2\"").body()).contains("limited time interval");
    assertThat(client.get(task(id, token)).at("/status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(client.delete(task(id, token), null).status()).isEqualTo(200);
    assertThat(client.get(task(id, token)).status()).isEqualTo(404);
    assertThat(agora.speechTasks().running()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"subBotUid\":\"1\""})
  @DisplayName("A task listens and sends as two users")
  void bots(String subscriber) throws IOException {
    assertThat(startTask(token(), subscriber).body()).contains("rtcConfig.subBotUid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"subscribeAudioUids\":[]}|rtcConfig|200",
        "{\"subscribeAudioUids\":[]}|keywords|400"
      })
  @DisplayName("An update of a task knows no keywords")
  void taskMasks(String rtc, String mask, int status) throws IOException {
    assertThat(updateTask("{\"rtcConfig\":" + rtc + ",\"keywords\":[]}", mask).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"enable\":true,\"languages\":[%s]}|200",
        "{\"enable\":true,\"languages\":[%s,%1$s,%1$s]}|400",
        "{\"enable\":true}|400",
        "{\"languages\":[%s]}|400"
      })
  @DisplayName("An update of a task translates two languages, and says both whether and what")
  void taskTranslations(String translation, int status) throws IOException {
    String language = "{\"source\":\"en-US\",\"target\":[\"de-DE\"]}";

    Reply reply =
        updateTask(
            "{\"translateConfig\":" + translation.formatted(language) + "}", "translateConfig");

    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"unSubscribeAudioUids\":[\"1\",\"2\",\"3\",\"4\",\"5\"]|200",
        "\"unSubscribeAudioUids\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]|400",
        "\"salt\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"|200",
        "\"salt\":\"c2hvcnQ=\"|400",
        "\"salt\":\"no base64\"|400"
      })
  @DisplayName("A task leaves out five users at most, and has a salt of 32 bytes")
  void taskChannels(String field, int status) throws IOException {
    Reply reply = startTask(token(), ",\"subBotUid\":\"2\"," + field);

    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
  }

  @Test
  @DisplayName("A task that is recorded has a storage")
  void taskCaptions() throws IOException {
    String start = "{" + RTC.formatted(",\"subBotUid\":\"2\"") + ",\"captionConfig\":{}}";

    assertThat(client.post(tasksPath() + "/tasks?builderToken=" + token(), start).body())
        .contains("captionConfig.storage");
  }

  private Reply updateTask(String body, String mask) throws IOException {
    String token = token();
    String id = startTask(token, ",\"subBotUid\":\"2\"").at("/taskId").asString();
    return client.patch(task(id, token) + "&sequenceId=0&updateMask=" + mask, body);
  }

  private String agents() {
    return "/api/speech-to-text/v1/projects/" + agora.appId() + "/agents";
  }

  private Reply join(String name) throws IOException {
    return client.post(
        agents().replace("/agents", "/join"),
        "{\"name\":\"" + name + "\"," + RTC.formatted("") + "}");
  }

  private String agent(String name) throws IOException {
    return join(name).at("/agent_id").asString();
  }

  private String status(String id) throws IOException {
    return client.get(agents() + "/" + id).at("/status").asString();
  }

  private String tasksPath() {
    return "/v1/projects/" + agora.appId() + "/rtsc/speech-to-text";
  }

  private String token() throws IOException {
    return client
        .post(tasksPath() + "/builderTokens", "{\"instanceId\":\"show68\"}")
        .at("/tokenName")
        .asString();
  }

  private Reply startTask(String token, String subscriber) throws IOException {
    return client.post(
        tasksPath() + "/tasks?builderToken=" + token, "{" + RTC.formatted(subscriber) + "}");
  }

  private String task(String id, String token) {
    return tasksPath() + "/tasks/" + id + "?builderToken=" + token;
  }
}
