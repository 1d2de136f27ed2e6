package io.github.agoraflux.faults;

import io.github.agoraflux.operation.Repeatability;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Notes millions of calls in a few megabytes: one bit for each call that must not be repeated. */
final class SoakLedger extends Ledger {

  private static final int WORDS = 1 << 20;

  private final AtomicLongArray performed = new AtomicLongArray(WORDS);
  private final LongAdder acts = new LongAdder();
  private final LongAdder once = new LongAdder();
  private final LongAdder doubled = new LongAdder();

  @Override
  void note(Repeatability repeatability, String key) {
    acts.increment();
    if (!repeatability.allowsRepeat()) {
      once.increment();
      int number = Integer.parseInt(key);
      long bit = 1L << (number % Long.SIZE);
      if ((performed.getAndUpdate(number / Long.SIZE, word -> word | bit) & bit) != 0) {
        doubled.increment();
      }
    }
  }

  long acts() {
    return acts.sum();
  }

  /** How often something was performed that must not be repeated. */
  long once() {
    return once.sum();
  }

  /** How often one of those had been performed before. */
  long doubled() {
    return doubled.sum();
  }
}
