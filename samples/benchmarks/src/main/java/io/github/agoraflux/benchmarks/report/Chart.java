package io.github.agoraflux.benchmarks.report;

import io.github.agoraflux.benchmarks.load.Figure;
import java.util.ArrayList;
import java.util.List;

/** The results as one picture: two panels for each load of calls in flight, one under the other. */
public final class Chart {

  private static final int WIDTH = 980;
  private static final int PANEL = 470;
  private static final int GAP = 40;

  private Chart() {}

  /**
   * Draws the calls in flight: how many for each CPU second, and what each allocates.
   *
   * @param results what was measured
   * @return SVG
   */
  public static String of(List<Rounds> results) {
    List<String> panels = new ArrayList<>();
    int y = GAP;
    for (Rounds rounds : results) {
      if (rounds.load().isCallsInFlight()) {
        panels.add(Panel.draw(rounds, Figure.PER_CPU_SECOND, 0, y, PANEL));
        panels.add(Panel.draw(rounds, Figure.ALLOCATED, WIDTH - PANEL, y, PANEL));
        y += Panel.height(rounds) + GAP;
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        %s</svg>
        """
        .formatted(WIDTH, y, String.join("", panels));
  }
}
