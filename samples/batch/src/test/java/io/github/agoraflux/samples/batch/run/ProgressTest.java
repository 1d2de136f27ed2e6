package io.github.agoraflux.samples.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The line tells the rate, the failures and the time left, and says nothing when not asked to. */
class ProgressTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final AtomicLong time = new AtomicLong();

  private Progress progress(Progress.Style style) {
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new Progress(out, style, time::get, 4000, 1000);
  }

  private void play(Progress progress) {
    for (int row = 1; row <= 1000; row++) {
      time.addAndGet(Duration.ofMillis(2).toNanos());
      progress.count(row % 100 != 0);
    }
  }

  @Test
  void aBarIsDrawnOverItself() {
    play(progress(Progress.Style.BAR));

    String[] lines = shown.toString(StandardCharsets.UTF_8).split("\r");
    assertThat(lines).hasSize(21);
    assertThat(lines[20])
        .isEqualTo(
            "[###############...............] "
                + "2,000 of 4,000, 10 not done, 500/s, 4 s left\u001b[K");
  }

  @Test
  void linesComeSeldom() {
    Progress progress = progress(Progress.Style.LINES);
    play(progress);
    progress.finish();

    assertThat(shown.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @Test
  void noneIsNone() {
    Progress progress = progress(Progress.Style.NONE);
    play(progress);
    progress.finish();

    assertThat(shown.size()).isZero();
  }
}
