package io.github.agoraflux.simulator.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Items numbered from 1, each made from its number whenever it is asked for. Only an item that was
 * changed is kept, and of one that was removed only its number.
 *
 * @param <T> the items
 */
public final class Seeds<T> {

  private final IntFunction<T> maker;
  private final AtomicInteger planted = new AtomicInteger();
  private final Map<Integer, T> changed = new ConcurrentHashMap<>();
  private final NavigableSet<Integer> gone = new ConcurrentSkipListSet<>();

  /**
   * Begins with no item.
   *
   * @param maker makes an item from its number, always the same one
   */
  public Seeds(IntFunction<T> maker) {
    this.maker = maker;
  }

  /**
   * Adds items.
   *
   * @param count how many, numbered on from the last
   */
  public void plant(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    planted.addAndGet(count);
  }

  /**
   * How many items there are.
   *
   * @return those planted less those removed
   */
  public int size() {
    return planted.get() - gone.size();
  }

  /**
   * The highest number ever given.
   *
   * @return 0 if nothing was planted
   */
  public int last() {
    return planted.get();
  }

  /**
   * An item.
   *
   * @param number its number
   * @return the item, or null if there is none with this number
   */
  public @Nullable T get(int number) {
    if (number < 1 || number > planted.get() || gone.contains(number)) {
      return null;
    }
    T kept = changed.get(number);
    return kept == null ? maker.apply(number) : kept;
  }

  /**
   * Changes or removes an item, atomically.
   *
   * @param number its number, which must have been planted
   * @param change what becomes of it; it is given null if the item was removed, and gives null to
   *     remove it
   * @return what became of it
   */
  public @Nullable T change(int number, Function<@Nullable T, @Nullable T> change) {
    return changed.compute(
        number,
        (same, kept) -> {
          T next = change.apply(kept == null ? get(number) : kept);
          if (next == null) {
            gone.add(number);
          } else {
            gone.remove(number);
          }
          return next;
        });
  }

  /**
   * The number of the item at a place in the list.
   *
   * @param rank how many items come before it
   * @return its number, beyond the last one if the list is shorter
   */
  public int numberAt(int rank) {
    int number = rank + 1;
    for (int removed : gone) {
      if (removed > number) {
        break;
      }
      number++;
    }
    return number;
  }

  /**
   * Items in the order of their numbers.
   *
   * @param number where to begin
   * @param limit how many at most
   * @return the items
   */
  public List<T> from(int number, int limit) {
    List<T> items = new ArrayList<>();
    for (int n = Math.max(number, 1); n <= planted.get() && items.size() < limit; n++) {
      T item = get(n);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /**
   * The numbers of the items that were changed and still exist.
   *
   * @return the numbers, in no order
   */
  public List<Integer> changedNumbers() {
    return List.copyOf(changed.keySet());
  }
}
