package io.github.agoraflux.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.testsupport.LeakRun.Outcome;
import io.github.agoraflux.testsupport.secrets.SecretLeakError;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs in JVMs of their own, guarded as those of this build are. */
class SecretGuardTest {

  @TempDir private Path folder;

  @Test
  void aRunThatShowsSecretsFailsAndSaysWhere() throws IOException, InterruptedException {
    Outcome run = LeakRun.of(Leaks.Leaking.class, folder);

    assertThat(run.exit()).as(run.output()).isNotZero();
    assertThat(run.output())
        .contains("secrets: 8 watched,")
        .contains(SecretLeakError.class.getName())
        .containsPattern("trace\\.log:\\d+: secret as it is, made at Leaks.Leaking\\.inALog:")
        .containsPattern("trace\\.log:\\d+: .*Leaking\\.inTheMessageOfAnExceptionThatNobodyLogs:")
        .containsPattern("trace\\.log:\\d+: .*Leaking\\.inTheCauseOfAnException:")
        .containsPattern("trace\\.log:\\d+: .*Leaking\\.inAnExceptionThatSomebodyIsToldOf:")
        .containsPattern("trace\\.log:\\d+: .*Leaking.*inAnExceptionThatIsCaught.*:")
        .containsPattern("console\\.log:\\d+: .*Leaking\\.onTheConsole:")
        .containsPattern("console\\.log:\\d+: .*Leaking\\.onTheErrorConsole:")
        .containsPattern("trace\\.log:\\d+: .*Leaking\\.inADisplayName:");
    assertThat(run.output().substring(run.output().indexOf("secrets: "))).doesNotContain("leaked-");
  }

  @Test
  void aRunThatMasksThemPasses() throws IOException, InterruptedException {
    Outcome run = LeakRun.of(Leaks.Masking.class, folder);

    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("secrets: 1 watched,").contains(" read, 0 found");
    assertThat(folder.resolve("summary.txt")).content().isEqualTo(summary(run.output()));
  }

  private static String summary(String output) {
    return output.lines().filter(line -> line.startsWith("secrets: ")).findFirst().orElse("none")
        + '\n';
  }
}
