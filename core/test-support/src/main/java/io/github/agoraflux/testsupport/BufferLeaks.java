package io.github.agoraflux.testsupport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The leaks that Netty reported in this JVM. Netty looks for them only while it allocates, and only
 * after the garbage collector has found them, so {@link #surface()} provokes both.
 */
public final class BufferLeaks {

  private static final int COLLECTIONS = 4;
  private static final int ALLOCATIONS = 64;

  private static final ConcurrentLinkedQueue<BufferLeak> REPORTED = new ConcurrentLinkedQueue<>();

  private BufferLeaks() {}

  /**
   * Makes Netty track every buffer and report its leaks here. Only detectors created afterwards are
   * affected, so this must run before the first Netty class that holds one is loaded.
   */
  public static void install() {
    ResourceLeakDetector.setLevel(Level.PARANOID);
    ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(
        new RecordingLeakDetectorFactory(REPORTED::add));
  }

  /**
   * Says whether leaks are recorded here.
   *
   * @return true if Netty creates recording detectors and tracks every buffer
   */
  public static boolean installed() {
    return ResourceLeakDetector.getLevel() == Level.PARANOID
        && ResourceLeakDetectorFactory.instance() instanceof RecordingLeakDetectorFactory;
  }

  /** Makes leaks that are still unseen come to light; takes a fraction of a second. */
  public static void surface() {
    for (int collection = 0; collection < COLLECTIONS; collection++) {
      System.gc();
      System.runFinalization();
      for (int allocation = 0; allocation < ALLOCATIONS; allocation++) {
        ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer(1);
        buffer.release();
      }
    }
  }

  /**
   * Hands over what was reported so far and forgets it.
   *
   * @return the leaks in the order in which they were reported
   */
  public static List<BufferLeak> drain() {
    List<BufferLeak> leaks = new ArrayList<>();
    for (BufferLeak leak = REPORTED.poll(); leak != null; leak = REPORTED.poll()) {
      leaks.add(leak);
    }
    return List.copyOf(leaks);
  }
}
