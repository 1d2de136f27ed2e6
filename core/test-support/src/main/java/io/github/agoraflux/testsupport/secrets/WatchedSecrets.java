package io.github.agoraflux.testsupport.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text of every secret that was made in this JVM, with the place that made it first. What is
 * instrumented calls it, so it is public.
 */
public final class WatchedSecrets {

  private static final int FRAMES = 3;

  /** Reads answers made at random: any text may become a secret there, and stand anywhere else. */
  private static final String FUZZING = "io.github.agoraflux.harness.FuzzCheck";

  private static final Map<String, String> ORIGINS = new ConcurrentHashMap<>();

  private WatchedSecrets() {}

  /**
   * Watches a text from now on, unless it was read from an answer made at random.
   *
   * @param text a secret
   */
  public static void watch(String text) {
    if (!ORIGINS.containsKey(text) && !isFuzzing()) {
      ORIGINS.put(text, origin());
    }
  }

  /**
   * Watches a text from now on.
   *
   * @param text a secret in UTF-8
   */
  public static void watch(byte[] text) {
    watch(new String(text, StandardCharsets.UTF_8));
  }

  /**
   * Says whether a text is watched.
   *
   * @param text a secret
   * @return true if it was made in this JVM
   */
  public static boolean contains(String text) {
    return ORIGINS.containsKey(text);
  }

  /** The secrets so far, each with the place that made it. */
  static Map<String, String> all() {
    return new TreeMap<>(ORIGINS);
  }

  private static boolean isFuzzing() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(FUZZING)));
  }

  private static String origin() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().equals(WatchedSecrets.class.getName()))
                    .filter(frame -> !frame.getClassName().endsWith(".value.Secret"))
                    .limit(FRAMES)
                    .map(frame -> place(frame))
                    .reduce((inner, outer) -> inner + " < " + outer)
                    .orElse("unknown"));
  }

  private static String place(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1)
        + '.'
        + frame.getMethodName()
        + ':'
        + frame.getLineNumber();
  }
}
