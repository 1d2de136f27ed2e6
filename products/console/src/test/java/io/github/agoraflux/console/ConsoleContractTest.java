package io.github.agoraflux.console;

import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The documented requests and answers of Console. */
class ConsoleContractTest extends ProductContract<Console> {

  private static final ProjectId ID = ProjectId.of("xxxx");
  private static final Secret MASKED = Secret.of("4855xxxxxxxxxxxxxxxxxxxxxxxxeae2");
  private static final Project PROJECT = project(MASKED, MASKED, null, 1_464_165_672);

  ConsoleContractTest() {
    super("console", Console::over);
  }

  private static Project project(
      Secret vendorKey, Secret signKey, String recordingServer, long created) {
    return new Project(
        ID,
        "project1",
        vendorKey,
        signKey,
        recordingServer,
        ProjectStatus.ENABLED,
        Instant.ofEpochSecond(created));
  }

  @Override
  protected void describe(Examples<Console> examples) {
    lookups(examples);
    changes(examples);
    usages(examples);
  }

  private static void lookups(Examples<Console> examples) {
    Secret older = Secret.of("4855898a22ae4102a29b81ba76f2eae2");
    examples
        .request(
            "get-project/request-1",
            console -> console.project(ProjectId.of("7sdnf3xRH"), "project1"))
        .emits("get-project/response-1", PROJECT)
        .request(
            "list-projects/request-1",
            Console::projects,
            puts("/path", "/dev/v1/projects", "no other path of the product ends with a slash"))
        .emits(
            "list-projects/response-1",
            PROJECT,
            project(
                Secret.of("eb00cd2b222a4eeaa24fc6046d90b227"),
                Secret.of("2c01da6d6f6741df88ec47005f08572b"),
                null,
                1_637_153_755))
        .emits("list-projects/response-2", project(older, older, "10.2.2.8:8080", 1_464_165_672));
  }

  private static void changes(Examples<Console> examples) {
    examples
        .request(
            "create-project/request-1",
            console ->
                console.create(project -> project.name("enterProjectName").enableSignKey(true)))
        .emits("create-project/response-1", PROJECT)
        .request("delete-project/request-1", console -> console.delete(ID))
        .emits("delete-project/response-1")
        .request("set-project-status/request-1", console -> console.disable(ID))
        .emits("set-project-status/response-1", PROJECT)
        .request(
            "set-recording-server/request-1",
            console -> console.setRecordingServer(ID, "10.12.1.5:8080"))
        .request("set-sign-key/request-1", console -> console.enableSignKey(ID))
        .request("reset-sign-key/request-1", console -> console.resetSignKey(ID));
    Stream.of("set-recording-server", "set-sign-key", "reset-sign-key")
        .forEach(verb -> examples.emits(verb + "/response-1", PROJECT).emits(verb + "/response-2"));
  }

  private static void usages(Examples<Console> examples) {
    Duration twenty = Duration.ofMinutes(20);
    Duration sd = Duration.ofMinutes(100);
    Duration hd = Duration.ofMinutes(132);
    Duration hdp = Duration.ofMinutes(225);
    examples
        .request(
            "get-usage/request-1",
            console ->
                console.usage(
                    query ->
                        query
                            .project(ProjectId.of("rxxxxxxj5u"))
                            .from(LocalDate.of(2021, 10, 12))
                            .to(LocalDate.of(2021, 12, 14))))
        .emits("get-usage/response-1", ExampleUsage.report())
        .request(
            "get-usage-v1/request-1",
            console ->
                console.usageInMinutes(
                    LocalDate.of(2015, 1, 1),
                    LocalDate.of(2015, 3, 21),
                    List.of(ProjectId.of("id1"), ProjectId.of("id2"))))
        .emits(
            "get-usage-v1/response-1",
            new ProjectMinutes(
                ProjectId.of("xxx"),
                List.of(
                    new DailyMinutes(LocalDate.of(2015, 1, 1), twenty, sd, hd, hdp),
                    new DailyMinutes(LocalDate.of(2015, 1, 2), twenty, sd, hd, hdp))),
            new ProjectMinutes(ProjectId.of("yyy"), List.of()));
  }
}
