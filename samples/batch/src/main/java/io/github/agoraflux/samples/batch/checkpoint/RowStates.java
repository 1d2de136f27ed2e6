package io.github.agoraflux.samples.batch.checkpoint;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a journal says of all rows. Rows begin nearly in their order, so what is kept is a frontier,
 * the few rows known beyond it, and those that want attention: the size of the file does not
 * matter.
 */
public final class RowStates {

  private long frontier = 1;
  private final NavigableSet<Long> beyond = new TreeSet<>();
  private final NavigableMap<Long, Unclear> unclear = new TreeMap<>();
  private final NavigableMap<Long, Outcome> again = new TreeMap<>();
  private long done;
  private long failed;

  void apply(Entry entry) {
    know(entry.row());
    if (entry instanceof Entry.Begun begun) {
      again.remove(begun.row());
      unclear.put(begun.row(), Unclear.killed(begun.at()));
    } else if (entry instanceof Entry.Ended ended) {
      end(ended.row(), ended.outcome());
    }
  }

  private void end(long row, Outcome outcome) {
    Unclear before = unclear.remove(row);
    again.remove(row);
    switch (outcome.kind()) {
      case DONE -> done++;
      case FAILED -> failed++;
      case AGAIN -> again.put(row, outcome);
      case UNKNOWN -> unclear.put(row, Unclear.told(before, outcome));
    }
  }

  private void know(long row) {
    if (row > frontier) {
      beyond.add(row);
    } else if (row == frontier) {
      frontier++;
      while (beyond.remove(frontier)) {
        frontier++;
      }
    }
  }

  /** Whether the row has to be done: it has not begun, or failed and is tried again. */
  public boolean isOpen(long row) {
    return again.containsKey(row) || (row >= frontier && !beyond.contains(row));
  }

  /** The rows of which nobody knows whether they are done. */
  public NavigableMap<Long, Unclear> unclear() {
    return Collections.unmodifiableNavigableMap(unclear);
  }

  /** The rows that failed and are tried again by the next run. */
  public NavigableMap<Long, Outcome> again() {
    return Collections.unmodifiableNavigableMap(again);
  }

  /** How many rows are done. */
  public long done() {
    return done;
  }

  /** How many rows failed for good. */
  public long failed() {
    return failed;
  }

  /** How many rows are known in memory, besides the frontier. */
  int size() {
    return beyond.size() + unclear.size() + again.size();
  }
}
