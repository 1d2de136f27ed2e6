package io.github.agoraflux.testsupport;

import java.util.List;
import java.util.stream.Collectors;

/** The tests of this JVM left buffers unreleased. */
public final class BufferLeakError extends AssertionError {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error that lists the leaks.
   *
   * @param leaks what was found, at least one
   */
  public BufferLeakError(List<BufferLeak> leaks) {
    super(
        leaks.stream()
            .map(leak -> leak.resourceType() + leak.accesses())
            .collect(Collectors.joining("\n", leaks.size() + " buffer(s) never released:\n", "")));
  }
}
