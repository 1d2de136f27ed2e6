package io.github.agoraflux.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The tour keeps its promises, and says so when it does not know what is asked of it. */
class QuickstartTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Stage stage = new Stage(new PrintStream(shown, true, StandardCharsets.UTF_8));

  @Test
  void everyPromiseIsKept() {
    int exit = Quickstart.run("simulator", stage);

    String output = shown.toString(StandardCharsets.UTF_8);
    assertThat(output)
        .contains("1,200 channels with")
        .contains("found among the rules")
        .contains("1,100 converters taken from 3 pages (1 page when 100 were taken)")
        .contains("0 refused with 429")
        .contains("60 calls, 0 failed")
        .contains("All promises kept.");
    assertThat(exit).as(output).isZero();
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThat(Quickstart.run("elsewhere", stage)).isEqualTo(2);
    assertThat(shown.toString(StandardCharsets.UTF_8)).startsWith("usage:");
  }
}
