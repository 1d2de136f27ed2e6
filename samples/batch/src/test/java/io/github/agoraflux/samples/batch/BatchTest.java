package io.github.agoraflux.samples.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.samples.batch.checkpoint.CheckpointException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import reactor.core.Exceptions;

/** What the user can mend is told in a line. */
class BatchTest {

  private final StringWriter told = new StringWriter();

  private int run(String... arguments) {
    return run(Batch.commandLine(), arguments);
  }

  private int run(CommandLine batch, String... arguments) {
    batch.setErr(new PrintWriter(told, true));
    return batch.execute(arguments);
  }

  @Test
  void withoutAnAccountNothingRuns() {
    assertThat(run("message", "--csv", "rows.csv")).isEqualTo(ExitCode.USAGE);
    assertThat(told.toString().lines())
        .containsExactly("batch: AGORA_APP_ID must be set in the environment");
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    assertThat(run("ban", "--csv", "rows.csv", "--at-once", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(run("ban", "--csv", "rows.csv", "--quota", "-1")).isEqualTo(ExitCode.USAGE);
    assertThat(told.toString().lines())
        .containsExactly(
            "batch: --at-once must be at least 1, was 0",
            "batch: --quota must be at least 1, was -1");
  }

  static Stream<Arguments> whatTheUserCanMend() {
    return Stream.of(
        arguments(new NoSuchFileException("a.csv"), "there is no file or directory a.csv"),
        arguments(new AccessDeniedException("a.csv"), "AccessDeniedException: a.csv"),
        arguments(Exceptions.propagate(new IOException("disk full")), "IOException: disk full"),
        arguments(
            Exceptions.propagate(new UncheckedIOException(new IOException("disk full"))),
            "IOException: disk full"),
        arguments(new CheckpointException("it is damaged"), "it is damaged"));
  }

  @ParameterizedTest
  @MethodSource
  void whatTheUserCanMend(Exception failure, String told) {
    assertThat(fail(failure)).isEqualTo(ExitCode.USAGE);
    assertThat(this.told.toString().lines()).containsExactly("batch: " + told);
  }

  @Test
  void aDefectShowsAllAndDidNotRunToTheEndEither() {
    assertThat(fail(new ClassCastException("of all things"))).isEqualTo(ExitCode.USAGE);
    assertThat(told.toString())
        .startsWith("java.lang.ClassCastException: of all things")
        .contains("at " + BatchTest.class.getName());
  }

  private int fail(Exception failure) {
    CommandLine batch = Batch.commandLine().addSubcommand(new Failing(failure));
    return run(Batch.configured(batch), "fail");
  }

  @Command(name = "fail")
  private static final class Failing implements Callable<Integer> {

    private final Exception failure;

    Failing(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
