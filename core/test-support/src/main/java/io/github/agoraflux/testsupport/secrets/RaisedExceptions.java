package io.github.agoraflux.testsupport.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exceptions that the library made or let pass, printed with all that they know. What is
 * instrumented calls it, so it is public.
 */
public final class RaisedExceptions {

  private static final Logger LOG = LoggerFactory.getLogger("test.exceptions");

  /** Where Jackson's exceptions end: they quote what was read, and nobody else gets to see them. */
  private static final String CODEC = "io.github.agoraflux.json";

  private static final String JACKSON = "tools.jackson.";
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** Printed when a test ends, because a constructor's subclass has not set its fields yet. */
  private static final Set<Raised> WAITING = ConcurrentHashMap.newKeySet();

  private RaisedExceptions() {}

  /**
   * Notes an exception. Of what Jackson throws only that counts which leaves the codec, alone or as
   * the cause of another.
   *
   * @param thrown what was made or thrown
   */
  public static void note(Throwable thrown) {
    boolean endsHere =
        thrown.getClass().getName().startsWith(JACKSON)
            && STACK.getCallerClass().getPackageName().equals(CODEC);
    if (!endsHere) {
      WAITING.add(new Raised(thrown));
    }
  }

  /**
   * Says whether an exception waits to be printed.
   *
   * @param thrown an exception
   * @return true if it was noted since the last test ended
   */
  public static boolean contains(Throwable thrown) {
    return WAITING.contains(new Raised(thrown));
  }

  /** Prints what was noted, each exception once. */
  static void print() {
    WAITING.removeIf(
        raised -> {
          print(raised.thrown());
          return true;
        });
  }

  static void print(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    LOG.trace("{}\n{}\n{}", thrown.getMessage(), thrown.getLocalizedMessage(), trace);
  }

  /** An exception as itself, whatever it thinks it equals. */
  private record Raised(Throwable thrown) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Raised that && thrown == that.thrown;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(thrown);
    }
  }
}
