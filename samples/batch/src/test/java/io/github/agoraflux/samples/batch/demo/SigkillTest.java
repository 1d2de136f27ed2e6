package io.github.agoraflux.samples.batch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;

/**
 * The program is killed wherever it happens to be, as the operating system kills. Five times it is
 * started, which takes a while where much else is going on.
 */
@Timeout(150)
class SigkillTest {

  private static final int KILLED = 128 + 9;
  private static final int AT_ONCE = 128;

  @TempDir private Path directory;

  @AutoClose
  private final AgoraSimulator agora =
      AgoraSimulator.start(
          settings ->
              settings
                  .rateLimit("signaling.messages", 2000)
                  .rateLimit("channel-management.create-rule", 200));

  @Test
  void everyMessageIsSentOnceOrReported() throws IOException {
    int rows = 1500;
    List<String> exits = new ArrayList<>();

    Audit audit =
        play(new Rehearsal(agora, Scene.MESSAGES, rows, 2000, directory), List.of(250, 450), exits);

    assertThat(exits)
        .containsExactly(
            "killed after 250 more rows had arrived: exit code " + KILLED,
            "killed after 450 more rows had arrived: exit code " + KILLED,
            "resumed, and let be: exit code " + ExitCode.SOFTWARE);
    assertThat(audit.isSound()).as("%s", audit).isTrue();
    assertThat(audit.failed()).as("%s", audit).isEqualTo(1);
    assertThat(audit.unknown()).as("%s", audit).isLessThanOrEqualTo(2 * AT_ONCE);
    assertThat(audit.tooFast()).as("%s", audit).isZero();
  }

  @Test
  void everyBanIsMadeOnceBecauseWhatIsUnclearIsLookedUp() throws IOException {
    int rows = 200;

    List<String> exits = new ArrayList<>();

    Audit audit =
        play(new Rehearsal(agora, Scene.BANS, rows, 200, directory), List.of(rows / 2), exits);

    assertThat(exits.get(0)).endsWith("exit code " + KILLED);
    assertThat(exits.get(1)).endsWith("exit code " + ExitCode.OK);
    assertThat(audit.isSound()).as("%s", audit).isTrue();
    assertThat(audit.once()).as("%s", audit).isEqualTo(rows);
    assertThat(agora.rules().active()).hasSize(rows);
  }

  private static Audit play(Rehearsal rehearsal, List<Integer> kills, List<String> told)
      throws IOException {
    return rehearsal.play(kills, "none", Redirect.DISCARD, told::add);
  }
}
