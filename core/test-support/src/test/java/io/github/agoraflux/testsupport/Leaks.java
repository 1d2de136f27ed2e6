package io.github.agoraflux.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.value.Secret;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tests that pass, run in a JVM of their own by {@link LeakRun}. */
final class Leaks {

  private static final Logger LOG = LoggerFactory.getLogger(Leaks.class);

  private Leaks() {}

  /** Each shows a secret in its own way. */
  static class Leaking {

    @Test
    void inALog() {
      LOG.trace("signing with {}", Secret.of("leaked-into-a-log").reveal());
    }

    @Test
    void inTheMessageOfAnExceptionThatNobodyLogs() {
      AgoraException refused = new AgoraException(Secret.of("leaked-into-a-message").reveal());
      assertThat(refused).isNotNull();
    }

    @Test
    void inTheCauseOfAnException() {
      String secret = Secret.of("leaked-into-a-cause").reveal();
      AgoraException refused = new AgoraException("refused");
      refused.initCause(new IllegalStateException(secret));
      assertThat(refused).hasMessage("refused");
    }

    @Test
    void inAnExceptionThatSomebodyIsToldOf() {
      take(new ArithmeticException(Secret.of("leaked-into-a-signal").reveal()));
    }

    @Test
    void inAnExceptionThatIsCaught() {
      assertThatThrownBy(() -> fail(Secret.of("leaked-on-its-way-out").reveal())).isNotNull();
    }

    @Test
    void onTheConsole() {
      System.out.println(Secret.of("leaked-to-the-console").reveal());
    }

    @Test
    void onTheErrorConsole() {
      System.err.println(Secret.of("leaked-to-the-error-console").reveal());
    }

    private static void take(Throwable signalled) {
      assertThat(signalled).isNotNull();
    }

    private static void fail(String message) {
      throw new IllegalArgumentException(message);
    }

    @TestFactory
    Stream<DynamicTest> inADisplayName() {
      String secret = Secret.of("leaked-into-a-name").reveal();
      return Stream.of(DynamicTest.dynamicTest("with " + secret, () -> {}));
    }
  }

  /** Each shows that there is a secret, and not which. */
  static class Masking {

    @Test
    void everywhere() {
      Secret secret = Secret.of("kept-to-itself");
      LOG.trace("signing with {}", secret);
      System.out.println("Authorization: Basic ***, {\"token\":\"" + secret + "\"}");
      assertThat(new AgoraException("refused " + secret)).hasMessageContaining("***");
    }
  }
}
