package io.github.agoraflux.samples.batch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed wherever it happens to be, as the operating system kills. Five times it is
 * started, which takes a while where much else is going on.
 */
@Timeout(150)
class SigkillTest {

  private static final int KILLED = 128 + 9;

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
    long seed = new Random().nextLong();
    System.out.println("SigkillTest kills by seed " + seed);
    Random random = new Random(seed);
    int rows = 1500;
    List<Integer> kills = List.of(1 + random.nextInt(400), 300 + random.nextInt(300));
    List<String> exits = new ArrayList<>();

    Audit audit = play(new Rehearsal(agora, Scene.MESSAGES, rows, 2000, directory), kills, exits);

    assertThat(exits).as("seed %d", seed).first().asString().endsWith("exit code " + KILLED);
    assertThat(exits.get(1)).as("seed %d", seed).endsWith("exit code " + KILLED);
    assertThat(audit.twice()).as("seed %d, %s", seed, audit).isZero();
    assertThat(audit.lost()).as("seed %d, %s", seed, audit).isZero();
    assertThat(audit.failed()).as("seed %d, %s", seed, audit).isEqualTo(1);
    assertThat(audit.unknown()).as("seed %d, %s", seed, audit).isLessThanOrEqualTo(2 * 128);
    assertThat(audit.once() + audit.failed() + audit.unknown()).isEqualTo(rows);
  }

  @Test
  void everyBanIsMadeOnceBecauseWhatIsUnclearIsLookedUp() throws IOException {
    int rows = 200;

    Audit audit =
        play(
            new Rehearsal(agora, Scene.BANS, rows, 200, directory),
            List.of(rows / 2),
            new ArrayList<>());

    assertThat(audit.isSound()).as("%s", audit).isTrue();
    assertThat(audit.once()).as("%s", audit).isEqualTo(rows);
    assertThat(agora.rules().active()).hasSize(rows);
  }

  private static Audit play(Rehearsal rehearsal, List<Integer> kills, List<String> told)
      throws IOException {
    return rehearsal.play(kills, "none", Redirect.DISCARD, told::add);
  }
}
