package io.github.agoraflux.benchmarks.report;

import io.github.agoraflux.benchmarks.load.Figure;
import io.github.agoraflux.benchmarks.subject.Contender;
import java.util.Locale;

/** One figure of all clients, as bars that lie under each other. */
final class Panel {

  private static final int BAR = 16;
  private static final int STEP = 22;
  private static final int LABELS = 160;
  private static final int VALUES = 100;
  private static final String OWN = "#0a7ea4";
  private static final String OTHERS = "#b8c4cc";
  private static final String BY_HAND = "#7d8b95";

  private Panel() {}

  static int height(Rounds rounds) {
    return STEP * rounds.contenders().size();
  }

  static String draw(Rounds rounds, Figure figure, int x, int y, int width) {
    double longest =
        rounds.contenders().stream()
            .mapToDouble(contender -> rounds.median(contender, figure).orElse(0))
            .max()
            .orElse(1);
    StringBuilder panel = new StringBuilder();
    panel.append(text(x, y - 12, "start", "bold", rounds.load().title() + ": " + figure.label()));
    int line = y;
    for (Contender contender : rounds.contenders()) {
      double value = rounds.median(contender, figure).orElse(0);
      int length = (int) Math.round((width - LABELS - VALUES) * value / longest);
      panel.append(text(x + LABELS - 8, line + 12, "end", "normal", contender.label()));
      panel.append(bar(x + LABELS, line, length, colour(contender)));
      panel.append(
          text(
              x + LABELS + length + 6,
              line + 12,
              "start",
              "normal",
              value(rounds, contender, figure, value)));
      line += STEP;
    }
    return panel.toString();
  }

  private static String value(Rounds rounds, Contender contender, Figure figure, double value) {
    double relative = rounds.relative(contender, figure).orElse(0);
    return String.format(Locale.ROOT, "%,.0f (%.2f)", value, relative);
  }

  private static String bar(int x, int y, int length, String colour) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\" fill=\"%s\"/>\n"
        .formatted(x, y, length, BAR, colour);
  }

  private static String text(int x, int y, String anchor, String weight, String text) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#1c2429\">%s</text>\n"
        .formatted(x, y, anchor, weight, text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String colour(Contender contender) {
    return switch (contender) {
      case AGORAFLUX, AGORAFLUX_OBSERVED, AGORAFLUX_TIMED, AGORAFLUX_READ_AHEAD -> OWN;
      case REACTOR_NETTY_AGGREGATE -> BY_HAND;
      default -> OTHERS;
    };
  }
}
