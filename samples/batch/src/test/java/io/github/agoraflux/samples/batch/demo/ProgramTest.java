package io.github.agoraflux.samples.batch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;

/** What its exit code and its one line say when it does not begin. */
class ProgramTest {

  @TempDir private Path directory;

  @AutoClose private final AgoraSimulator agora = AgoraSimulator.start();

  @Test
  void aReportThatCannotBeMadeKeepsItFromSending() throws IOException {
    Path csv = Files.write(directory.resolve("rows.csv"), List.of("to,text", "alice,hello"));
    Path report = directory.resolve("nowhere").resolve("report.csv");
    Path said = directory.resolve("said.txt");
    List<String> arguments =
        List.of("message", "--csv", csv.toString(), "--report", report.toString());

    Integer exit =
        new Program(agora, arguments, directory, Redirect.to(said.toFile())).run(false).block();

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(said).hasContent("batch: there is no file or directory " + report);
    assertThat(agora.journal().all()).isEmpty();
  }
}
