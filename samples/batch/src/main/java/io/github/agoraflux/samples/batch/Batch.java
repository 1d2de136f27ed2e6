package io.github.agoraflux.samples.batch;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.samples.batch.checkpoint.CheckpointException;
import io.github.agoraflux.samples.batch.demo.DemoCommand;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
    return new CommandLine(new Batch())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Batch::refuse);
  }

  /** What the user can change is told in one line; anything else is a defect, and shows all. */
  private static int refuse(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof NoSuchFileException missing) {
      command.getErr().println("batch: there is no file " + missing.getFile());
    } else if (failure instanceof AgoraException) {
      command.getErr().println("batch: " + failure.getMessage() + "; run again with --resume");
    } else if (failure instanceof CheckpointException
        || failure instanceof IllegalArgumentException
        || failure instanceof IllegalStateException) {
      command.getErr().println("batch: " + failure.getMessage());
    } else {
      throw failure;
    }
    return CommandLine.ExitCode.USAGE;
  }
}
