package io.github.agoraflux.testsupport.secrets;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what the tests are called, what they report, and the exceptions they met. */
public final class TestLog implements TestExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger("test");

  /** Created by the JUnit Platform's service loader. */
  public TestLog() {}

  @Override
  public void executionStarted(TestIdentifier test) {
    log("started", test);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    log("skipped", test);
    LOG.trace("{}", reason);
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    LOG.trace("reported {}", entry.getKeyValuePairs());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    result.getThrowable().ifPresent(RaisedExceptions::note);
    RaisedExceptions.print();
    log("finished", test);
  }

  private static void log(String what, TestIdentifier test) {
    LOG.trace(
        "{} {} [{}] {}",
        what,
        test.getDisplayName(),
        test.getLegacyReportingName(),
        test.getUniqueId());
  }
}
