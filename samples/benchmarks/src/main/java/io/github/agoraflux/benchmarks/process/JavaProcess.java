package io.github.agoraflux.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Another JVM with the same class path. It answers a line on its input with a line on its output,
 * and ends when its input does: so it never outlives this process.
 */
final class JavaProcess implements AutoCloseable {

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter questions;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "answers");
            thread.setDaemon(true);
            return thread;
          });

  private JavaProcess(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
  }

  static JavaProcess start(Class<?> main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(options);
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    try {
      return new JavaProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a line; fails when there is none in time. */
  String ask(String question, Duration patience) throws InterruptedException {
    questions.println(question);
    return answer(patience);
  }

  /** The next line that the process says. */
  String answer(Duration patience) throws InterruptedException {
    Future<@Nullable String> line = reader.submit(answers::readLine);
    try {
      String answer = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        throw new IllegalStateException("the process has ended");
      }
      return answer;
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("no answer within " + patience, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the process cannot be read", e);
    }
  }

  @Override
  public void close() {
    questions.close();
    try {
      if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    reader.shutdownNow();
  }
}
