package io.github.agoraflux.samples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What the user can mend is told in a line. */
class BatchTest {

  private final StringWriter told = new StringWriter();

  private int run(String... arguments) {
    CommandLine batch = Batch.commandLine();
    batch.setErr(new PrintWriter(told, true));
    return batch.execute(arguments);
  }

  @Test
  void withoutAnAccountNothingRuns() {
    assertThat(run("message", "--csv", "rows.csv")).isEqualTo(ExitCode.USAGE);
    assertThat(told.toString().lines())
        .containsExactly("batch: AGORA_APP_ID must be set in the environment");
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    assertThat(run("ban", "--csv", "rows.csv", "--at-once", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(run("ban", "--csv", "rows.csv", "--quota", "-1")).isEqualTo(ExitCode.USAGE);
    assertThat(told.toString().lines())
        .containsExactly(
            "batch: --at-once must be at least 1, was 0",
            "batch: --quota must be at least 1, was -1");
  }
}
