package io.github.agoraflux.cloudtranscoder;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documented requests and answers of Cloud Transcoder. */
class CloudTranscoderContractTest extends ProductContract<CloudTranscoder> {

  private static final BuilderToken TOKEN = BuilderToken.of("nUwUbQf9Zg6tsgtLslGnDg0lk8RYaUE0");
  private static final TaskId STARTED = TaskId.of("609f28f2644f1ae1ceb041b7047e3***");
  private static final Instant CREATED = Instant.ofEpochSecond(1_661_324_613);
  private static final String TRANSCODER = "/body/services/cloudTranscoder/config/transcoder";

  private static final Deviation[] RESERVED =
      Stream.of("eventHandlers", "execution", "properties", "variables", "workflows")
          .map(field -> omits("/" + field, "Agora reserves it and leaves it empty"))
          .toArray(Deviation[]::new);
  private static final Deviation LAYER =
      puts(
          TRANSCODER + "/videoInputs/*/region/zOrder",
          2,
          "layers of video begin at 2 by the tables, above the placeholder");

  CloudTranscoderContractTest() {
    super("cloud-transcoder", CloudTranscoder::over);
  }

  @Override
  protected void describe(Examples<CloudTranscoder> examples) {
    tokens(examples);
    tasks(examples);
    updates(examples);
    templates(examples);
  }

  private static void tokens(Examples<CloudTranscoder> examples) {
    examples
        .request("acquire/request-1", transcoder -> transcoder.acquire("show68"))
        .request(
            "acquire/request-2",
            transcoder -> transcoder.acquire("abc13328", ExampleSpecs.karaoke().build()),
            puts(TRANSCODER + "/waterMarks/0/region/width", 120, "the tables begin at 120"),
            puts(TRANSCODER + "/waterMarks/0/region/height", 120, "the tables begin at 120"),
            puts(
                TRANSCODER + "/outputs/0/videoOption/height",
                480,
                "48 lost its last digit: the tables begin at 120"))
        .emits(
            "acquire/response-1",
            new AcquiredToken(
                BuilderToken.of("nUwUbQf9Zg6tsgtLslGnDg0lk8RYaUE0***"),
                "testtranscoding01",
                Instant.ofEpochSecond(1_661_324_606)));
  }

  private static void tasks(Examples<CloudTranscoder> examples) {
    examples
        .request(
            "create/request-1",
            transcoder -> transcoder.create(TOKEN, ExampleSpecs.sideBySide().build()),
            LAYER)
        .answer("create/response-1", RESERVED)
        .emits(
            "create/response-1",
            task(STARTED, TaskStatus.STARTED, CREATED, service(ServiceStatus.READY, "", 1)))
        .request(
            "query/request-1",
            transcoder -> transcoder.query(TaskId.of("c0077139e34d0949c719189a393aa"), TOKEN))
        .answer("query/response-1", RESERVED)
        .emits(
            "query/response-1",
            task(
                TaskId.of("c0077139e34d0949c719189a393aa***"),
                TaskStatus.IN_PROGRESS,
                Instant.ofEpochSecond(1_661_420_011),
                service(ServiceStatus.IN_PROGRESS, "OnSlaveServiceQueryUpdated", 95_398)))
        .request(
            "delete/request-1",
            transcoder -> transcoder.delete(TaskId.of("609f28f2644f1ae1ceb041b7047e3"), TOKEN))
        .answer("delete/response-1", RESERVED)
        .emits(
            "delete/response-1",
            task(
                STARTED,
                TaskStatus.STOPPED,
                CREATED,
                service(ServiceStatus.COMPLETED, "OnSlaveServiceStopped", 1)));
  }

  private static void updates(Examples<CloudTranscoder> examples) {
    examples
        .request(
            "update/request-1",
            transcoder ->
                transcoder.update(STARTED, TOKEN, 0, ExampleSpecs.otherVideoToken().build()),
            LAYER)
        .answer(
            "update/response-1",
            omits("/*", "today's documents say that the answer to an update is empty"))
        .emits("update/response-1");
  }

  private static void templates(Examples<CloudTranscoder> examples) {
    examples
        .request(
            "put-template/request-1",
            transcoder ->
                transcoder.putTemplate(
                    "1080p",
                    template -> template.enabled(true).width(1920).height(1080).frameRate(30)))
        .emits("put-template/response-1")
        .request("list-templates/request-1", CloudTranscoder::listTemplates)
        .emits(
            "list-templates/response-1",
            new CodecTemplates(true, List.of(new CodecTemplate("1080p", true, 1920, 1080, 30))));
  }

  private static Task task(
      TaskId id, TaskStatus status, Instant createdAt, TranscoderService service) {
    return new Task(id, status, createdAt, 0L, service);
  }

  private static TranscoderService service(ServiceStatus status, String message, long later) {
    return new TranscoderService(
        status, message, "cloudTranscoderV2", CREATED.plusSeconds(later), Map.of(), Map.of());
  }
}
