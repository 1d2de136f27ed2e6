package io.github.agoraflux.simulator.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The simulator as a program: prints its ports when it is ready and runs until it is ended. */
public final class Main {

  private Main() {}

  /**
   * Runs the simulator until the process is asked to end, then exits with 0; with 2 after bad
   * arguments, with 1 if it cannot start.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Thread running = Thread.currentThread();
    Thread end = new Thread(() -> endCleanly(running), "agora-simulator-end");
    Runtime.getRuntime().addShutdownHook(end);
    int code = run(args, System.out, System.err);
    if (code != 0) {
      Runtime.getRuntime().removeShutdownHook(end);
      System.exit(code);
    }
  }

  /** Ends the program from a shutdown hook: with 0 whatever signal it was, once all is closed. */
  private static void endCleanly(Thread running) {
    running.interrupt();
    try {
      running.join();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  /**
   * Runs the simulator until the calling thread is interrupted.
   *
   * @param args see {@code --help}
   * @param out gets one line when the simulator is ready, or what {@code --help} and {@code
   *     --version} print
   * @param err gets generated credentials, or what is wrong with the arguments
   * @return the exit code: 0, 2 after bad arguments, or 1 if a port is taken or a file cannot be
   *     written
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter outWriter = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
    return new CommandLine(new SimulatorCommand(outWriter, errWriter))
        .setOut(outWriter)
        .setErr(errWriter)
        .setParameterExceptionHandler(
            (bad, arguments) -> {
              errWriter.println(bad.getMessage());
              bad.getCommandLine().usage(errWriter);
              return CommandLine.ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              errWriter.println(failure.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(args);
  }
}
