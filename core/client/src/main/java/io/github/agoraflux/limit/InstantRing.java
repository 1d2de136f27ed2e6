package io.github.agoraflux.limit;

import java.util.Arrays;

/** A queue of clock readings that boxes none of them. Grows as needed; not thread-safe. */
final class InstantRing {

  private long[] readings = new long[16];
  private int head;
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  long first() {
    return readings[head];
  }

  long last() {
    return readings[at(size - 1)];
  }

  void addLast(long reading) {
    if (size == readings.length) {
      grow();
    }
    readings[at(size++)] = reading;
  }

  void removeFirst() {
    head = at(1);
    size--;
  }

  long removeLast() {
    return readings[at(--size)];
  }

  private int at(int index) {
    return (head + index) & (readings.length - 1);
  }

  private void grow() {
    long[] larger = Arrays.copyOf(readings, 2 * readings.length);
    System.arraycopy(readings, 0, larger, readings.length, head);
    readings = larger;
  }
}
