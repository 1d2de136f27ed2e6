package io.github.agoraflux.testsupport;

import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Records leaks from before the first test to after the last, and fails the run if there are any.
 */
public final class BufferLeakListener implements LauncherSessionListener {

  /** Created by the JUnit Platform's service loader. */
  public BufferLeakListener() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    BufferLeaks.install();
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    BufferLeaks.surface();
    List<BufferLeak> leaks = BufferLeaks.drain();
    if (!leaks.isEmpty()) {
      throw new BufferLeakError(leaks);
    }
  }
}
