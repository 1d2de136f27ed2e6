package io.github.agoraflux.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/**
 * What the process has used up so far.
 *
 * @param nanos of time
 * @param cpuNanos of all its threads' time on processors, the JVM's own included
 * @param allocatedBytes by all live threads
 */
record Meter(long nanos, long cpuNanos, long allocatedBytes) {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  static Meter read() {
    return new Meter(System.nanoTime(), PROCESS.getProcessCpuTime(), allocated());
  }

  /** What has been used up since an earlier reading. */
  Meter since(Meter earlier) {
    return new Meter(
        nanos - earlier.nanos,
        cpuNanos - earlier.cpuNanos,
        allocatedBytes - earlier.allocatedBytes);
  }

  /** What is left on the heap after a full collection. */
  static long liveBytes() {
    System.gc();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return heap.getUsed();
  }

  private static long allocated() {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
