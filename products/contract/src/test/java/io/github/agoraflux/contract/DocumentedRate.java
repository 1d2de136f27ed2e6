package io.github.agoraflux.contract;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit as Agora documents it.
 *
 * @param scope whose calls are counted together: account, app, project or {@code per-<resource>}
 * @param permits how many calls
 * @param per the window, such as {@code 1s}; {@code concurrent} for calls at the same time
 * @param sharedWith the other operations that are counted along
 * @param when what the limit depends on; null if it always holds
 */
record DocumentedRate(
    String scope,
    int permits,
    String per,
    @Nullable List<String> sharedWith,
    @Nullable String when) {

  DocumentedRate {
    sharedWith = sharedWith == null ? List.of() : List.copyOf(sharedWith);
  }

  /** Whether it limits calls per time, which a client can keep, and not tasks at a time. */
  boolean limitsCalls() {
    return !per.equals("concurrent");
  }

  String sentence() {
    return scope + " " + permits + " per " + Duration.parse(iso());
  }

  private String iso() {
    return per.endsWith("d") ? "P" + per : "PT" + per;
  }
}
