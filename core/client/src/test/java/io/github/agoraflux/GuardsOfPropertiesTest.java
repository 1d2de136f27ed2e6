package io.github.agoraflux;

import io.github.agoraflux.testsupport.TestJvmGuards;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** The guards belong to the JVM, so they watch property tests as well. */
@Label("The guards, in property tests")
class GuardsOfPropertiesTest {

  private final TestJvmGuards guards = new GuardsTest();

  @Example
  @Label("stop blocking calls, and only those")
  void stopBlockingCalls() {
    guards.blockHoundStopsBlockingCalls();
    guards.blockHoundLetsBlockingThreadsBlock();
  }

  @Example
  @Label("record leaks")
  void recordLeaks() {
    guards.leaksAreRecorded();
  }

  @Example
  @Label("note secrets and exceptions")
  void noteSecretsAndExceptions() {
    guards.everyLogIsWritten();
    guards.secretsAndExceptionsAreNoted();
  }
}
