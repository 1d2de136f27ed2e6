package io.github.agoraflux.samples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** Where scenes show themselves: plain lines, and bars that grow. */
final class Stage {

  private static final int BAR = 40;

  private final PrintStream out;

  Stage(PrintStream out) {
    this.out = out;
  }

  Stage open(String title) {
    say("%n%s", title);
    return this;
  }

  void say(String format, Object... arguments) {
    out.printf(Locale.ROOT, format + "%n", arguments);
  }

  /** A bar that is full after so many steps. Steps may come from any thread, one at a time. */
  Bar bar(long steps) {
    out.print("  [");
    return new Bar(steps);
  }

  final class Bar {

    private final long steps;
    private long done;
    private int drawn;

    private Bar(long steps) {
      this.steps = steps;
    }

    void step() {
      done++;
      for (; drawn < BAR * done / steps; drawn++) {
        out.print('#');
      }
      out.flush();
    }

    void close(String format, Object... arguments) {
      for (; drawn < BAR; drawn++) {
        out.print('.');
      }
      out.printf(Locale.ROOT, "] " + format + "%n", arguments);
    }
  }
}
