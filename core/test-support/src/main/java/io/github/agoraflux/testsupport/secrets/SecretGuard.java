package io.github.agoraflux.testsupport.secrets;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches every secret from before the first test to after the last, reads then all that the run
 * logged, printed and threw, and fails the run if a secret is in it.
 */
public final class SecretGuard implements LauncherSessionListener {

  /** Created by the JUnit Platform's service loader. */
  public SecretGuard() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Files.deleteIfExists(summary());
      ConsoleCopy.install(folder().resolve("console.log"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    LibraryAgent.install();
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    RaisedExceptions.print();
    trace().stop();
    try {
      check();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void check() throws IOException {
    OutputScan scan = new OutputScan(WatchedSecrets.all());
    scan.readAll(folder());
    List<String> report = new ArrayList<>(List.of(scan.summary()));
    scan.tooShort().forEach(place -> report.add("too short to watch, made at " + place));
    scan.findings().forEach(finding -> report.add(finding.toString()));
    Files.write(summary(), report);
    System.out.println(scan.summary());
    if (!scan.findings().isEmpty()) {
      throw new SecretLeakError(scan.findings());
    }
  }

  private static Path summary() {
    return folder().resolve("summary.txt");
  }

  private static Path folder() {
    Path parent = Path.of(trace().getFile()).getParent();
    if (parent == null) {
      throw new IllegalStateException("the trace is written to a folder of its own");
    }
    return parent;
  }

  private static FileAppender<?> trace() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Appender<?> appender = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("trace");
    if (appender instanceof FileAppender<?> trace) {
      return trace;
    }
    throw new IllegalStateException("logback-test.xml has no appender named trace");
  }
}
