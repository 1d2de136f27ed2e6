package io.github.agoraflux.testsupport.secrets;

import java.util.List;
import java.util.stream.Collectors;

/** The output of this test run shows secrets. */
public final class SecretLeakError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 50;

  SecretLeakError(List<Finding> findings) {
    super(
        findings.stream()
            .limit(SHOWN)
            .map(Finding::toString)
            .collect(
                Collectors.joining(
                    "\n", findings.size() + " line(s) of target/test-output show secrets:\n", "")));
  }
}
