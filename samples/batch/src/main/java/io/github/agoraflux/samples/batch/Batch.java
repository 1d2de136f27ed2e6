package io.github.agoraflux.samples.batch;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.samples.batch.checkpoint.CheckpointException;
import io.github.agoraflux.samples.batch.demo.DemoCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import reactor.core.Exceptions;
import reactor.util.Loggers;

/** Does something for every row of a CSV file, once, whatever happens to the program meanwhile. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Messages and bans from a CSV file, each row once.",
    subcommands = {MessageCommand.class, BanCommand.class, DemoCommand.class})
public final class Batch {

  private static final Logger NETTY_LOG = Logger.getLogger("reactor.netty");

  /** Says nothing; a subcommand has to be given. */
  public Batch() {}

  /**
   * Runs the program. Exits with 0 if every row is done, with 1 if the report has something to look
   * at, with 2 if something kept it from running to the end.
   *
   * @param args what to do
   */
  public static void main(String[] args) {
    NETTY_LOG.setLevel(Level.OFF);
    Loggers.useJdkLoggers();
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return configured(new CommandLine(new Batch()));
  }

  static CommandLine configured(CommandLine batch) {
    return batch
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Batch::refuse)
        .setExitCodeExceptionMapper(defect -> CommandLine.ExitCode.USAGE);
  }

  /** What the user can change is told in one line; anything else is a defect, and shows all. */
  private static int refuse(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    String words = words(reason(failure));
    if (words == null) {
      throw failure;
    }
    command.getErr().println("batch: " + words);
    return CommandLine.ExitCode.USAGE;
  }

  /** What a publisher or a stream could not throw as it was. */
  private static Throwable reason(Exception failure) {
    Throwable unwrapped = Exceptions.unwrap(failure);
    return unwrapped instanceof UncheckedIOException io
        ? Objects.requireNonNull(io.getCause())
        : unwrapped;
  }

  private static @Nullable String words(Throwable reason) {
    if (reason instanceof NoSuchFileException missing) {
      return "there is no file or directory " + missing.getFile();
    }
    if (reason instanceof IOException) {
      return reason.getClass().getSimpleName() + ": " + reason.getMessage();
    }
    if (reason instanceof AgoraException) {
      return reason.getMessage() + "; run again with --resume";
    }
    return reason instanceof CheckpointException
            || reason instanceof IllegalArgumentException
            || reason instanceof IllegalStateException
        ? reason.getMessage()
        : null;
  }
}
