package io.github.agoraflux.speechtotext;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import java.time.Instant;
import java.util.List;

/** The documented requests and answers of Speech to Text, of all its versions. */
class SpeechToTextContractTest extends ProductContract<Speech> {

  private static final String ID = "13696ee5864e9f0df5979a8eda4545b8";
  private static final AgentId AGENT = AgentId.of(ID);
  private static final TaskId TASK = TaskId.of(ID);
  private static final AgentId PRINTED = AgentId.of("Agent ID.");
  private static final BuilderToken TOKEN = BuilderToken.of("nUwUbQf9Zg6tsgtLslGnDg0lk8RYaUE0");
  private static final Instant CREATED = Instant.ofEpochSecond(1_678_505_852);

  private static final String OLD = "the collection has the older name of what is one";
  private static final Deviation OLD_TIME = omits("/createTs", OLD);
  private static final Deviation NEW_TIME = puts("/create_ts", CREATED.getEpochSecond(), OLD);

  SpeechToTextContractTest() {
    super("speech-to-text", Speech::over);
  }

  @Override
  protected void describe(Examples<Speech> examples) {
    joins(examples);
    agents(examples);
    starts(examples);
    tasks(examples);
  }

  private static void joins(Examples<Speech> examples) {
    examples
        .request("join/request-1", speech -> speech.v7().join(ExampleSpecs.recording().build()))
        .request("join/request-2", speech -> speech.v7().join(ExampleSpecs.translating().build()))
        .answer("join/response-1", OLD_TIME, NEW_TIME)
        .emits("join/response-1", new Agent(AGENT, AgentStatus.STARTED, CREATED, null))
        .emits("join/response-2", new Agent(PRINTED, AgentStatus.RUNNING, null, null))
        .request(
            "update/request-1",
            speech ->
                speech
                    .v7()
                    .update(
                        AGENT,
                        1,
                        update ->
                            update
                                .languages(List.of("en-US", "ru-RU"))
                                .subscribeTo(List.of(Uid.of(123), Uid.of(456)))
                                .fields(List.of("languages", "rtcConfig", "subscribeAudioUids"))))
        .request(
            "update/request-2",
            speech ->
                speech
                    .v7()
                    .update(
                        AGENT,
                        1,
                        update ->
                            update
                                .translate(true)
                                .translations(List.of(Translation.of("en-US", "ja-JP")))))
        .answer(
            "update/response-1",
            OLD_TIME,
            NEW_TIME,
            omits("/taskId", OLD),
            puts("/agent_id", ID, OLD))
        .emits("update/response-1", new Agent(AGENT, AgentStatus.IN_PROGRESS, CREATED, null))
        .emits("update/response-2", new Agent(PRINTED, AgentStatus.RUNNING, null, null));
  }

  private static void agents(Examples<Speech> examples) {
    examples
        .request("query/request-1", speech -> speech.v7().query(AGENT))
        .answer("query/response-1", OLD_TIME, NEW_TIME)
        .emits(
            "query/response-1",
            new Agent(AGENT, AgentStatus.RUNNING, CREATED, "Details of the request result"))
        .emits(
            "query/response-2",
            new Agent(PRINTED, AgentStatus.RUNNING, null, "Details of the request result."))
        .request("leave/request-1", speech -> speech.v7().leave(AGENT))
        .request(
            "list/request-1",
            speech ->
                speech
                    .v7()
                    .list(AgentFilter.builder().state(AgentState.RUNNING).pageSize(20).build()))
        .emits(
            "list/response-1",
            new AgentSummary(
                AgentId.of("1NT29X11GQSxxxxx80BEIN56XF"),
                AgentStatus.RUNNING,
                Instant.ofEpochSecond(1_735_035_893)));
  }

  private static void starts(Examples<Speech> examples) {
    examples
        .request("v6-acquire/request-1", speech -> speech.v6().acquire("demo"))
        .request(
            "v6-start/request-1",
            speech -> speech.v6().start(TOKEN, ExampleSpecs.recordingTask().build()))
        .request(
            "v6-start/request-2",
            speech -> speech.v6().start(TOKEN, ExampleSpecs.translatingTask().build()),
            puts("/query/builderToken", TOKEN.value(), "the example leaves out what is required"))
        .emits("v6-start/response-1", new Task(TASK, TaskStatus.STARTED, CREATED));
  }

  private static void tasks(Examples<Speech> examples) {
    examples
        .request("v6-query/request-1", speech -> speech.v6().query(TASK, TOKEN))
        .emits("v6-query/response-1", new Task(TASK, TaskStatus.IN_PROGRESS, CREATED))
        .request(
            "v6-update/request-1",
            speech ->
                speech
                    .v6()
                    .update(
                        TASK,
                        BuilderToken.of("your_builder_token"),
                        1,
                        update ->
                            update
                                .languages(List.of("en-US"))
                                .uidLanguages(List.of(UidLanguages.of(12345, "en-US")))
                                .subscribeTo(List.of(Uid.of(47091), Uid.of(88222)))
                                .translate(true)
                                .translations(List.of(Translation.of("en-US", "es-ES", "ar-SA")))),
            puts(
                "/query/updateMask",
                "languages,uidLanguagesConfig,rtcConfig.subscribeAudioUids,"
                    + "translateConfig.enable,translateConfig.languages",
                "what the body has, the mask has too, or Agora ignores it"))
        .emits("v6-update/response-1", new Task(TaskId.of("XXXX"), TaskStatus.IN_PROGRESS, CREATED))
        .request("v6-stop/request-1", speech -> speech.v6().stop(TASK, TOKEN));
  }
}
