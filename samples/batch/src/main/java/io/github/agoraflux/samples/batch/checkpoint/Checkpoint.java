package io.github.agoraflux.samples.batch.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/**
 * The journal of a batch. That a row begins is on the disk, forced, before the row is sent; what
 * became of it is written when it is known, and forced along with what begins next. So a kill, at
 * any moment, leaves no row that was sent and is not in the journal, and a power failure at worst
 * rows that are done and look unclear.
 *
 * <p>One writer at a time, on a thread that may block, takes all that waits, writes it at once and
 * forces it once: the busier it is, the fewer forces for each row.
 */
public final class Checkpoint {

  private static final int GROUP = 1024;

  private record Write(@Nullable Entry entry, MonoSink<Void> waiting) {}

  private final CheckpointFile file;
  private final Heading heading;
  private final InstantSource clock;
  private final Queue<Write> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();

  /** Of whoever writes, alone: after a failure nobody knows where the file ends. */
  private @Nullable IOException broken;

  private Checkpoint(CheckpointFile file, Heading heading, InstantSource clock) {
    this.file = file;
    this.heading = heading;
    this.clock = clock;
  }

  /**
   * Begins a journal, or goes on with one. Blocks.
   *
   * @throws CheckpointException if there is one already, none to go on with, one of another file or
   *     job, a damaged one, or one that another process uses
   */
  public static Checkpoint open(Path path, Heading heading, boolean resume, InstantSource clock)
      throws IOException {
    CheckpointFile file =
        resume ? CheckpointFile.resume(path, heading) : CheckpointFile.create(path, heading);
    return new Checkpoint(file, heading, clock);
  }

  /** Notes that a row is about to be sent; completes when that is on the disk. */
  public Mono<Void> begin(long row) {
    return Mono.defer(() -> enqueue(new Entry.Begun(row, clock.instant())));
  }

  /** Notes what became of a row; completes when it is written. */
  public Mono<Void> end(long row, Outcome outcome) {
    return enqueue(new Entry.Ended(row, outcome));
  }

  /** What the journal says of all rows. Blocks. */
  public RowStates states() throws IOException {
    return read(entry -> {});
  }

  /** Reads the journal. Blocks. */
  public RowStates read(Consumer<Entry> entries) throws IOException {
    RowStates states = new RowStates();
    CheckpointFile.read(
        file.path(),
        heading,
        entry -> {
          states.apply(entry);
          entries.accept(entry);
        });
    return states;
  }

  /** Forces and closes the file after all that waits. Nothing can be written any more. */
  public Mono<Void> close() {
    return enqueue(null);
  }

  /** Nothing to write means that the file is to be closed. */
  private Mono<Void> enqueue(@Nullable Entry entry) {
    return Mono.create(
        waiting -> {
          queue.add(new Write(entry, waiting));
          if (pending.getAndIncrement() == 0) {
            Schedulers.boundedElastic().schedule(this::drain);
          }
        });
  }

  private void drain() {
    int left;
    do {
      List<Write> group = new ArrayList<>();
      for (Write next = queue.poll(); next != null; next = queue.poll()) {
        group.add(next);
        if (group.size() == GROUP) {
          break;
        }
      }
      write(group);
      left = pending.addAndGet(-group.size());
    } while (left > 0);
  }

  private void write(List<Write> group) {
    IOException failure = written(group);
    for (Write write : group) {
      if (failure == null) {
        write.waiting.success();
      } else {
        write.waiting.error(
            new CheckpointException(file.path() + " cannot be written: " + failure, failure));
      }
    }
  }

  private @Nullable IOException written(List<Write> group) {
    List<Entry> entries = group.stream().<Entry>mapMulti(Checkpoint::entry).toList();
    try {
      if (broken == null) {
        boolean force = entries.stream().anyMatch(Entry.Begun.class::isInstance);
        file.write(entries.stream().map(Lines::text).toList(), force);
      }
      if (entries.size() < group.size()) {
        file.close();
      }
    } catch (IOException e) {
      broken = e;
    }
    return broken;
  }

  private static void entry(Write write, Consumer<Entry> entries) {
    if (write.entry != null) {
      entries.accept(write.entry);
    }
  }
}
