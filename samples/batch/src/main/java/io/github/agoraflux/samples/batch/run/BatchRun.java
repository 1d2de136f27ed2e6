package io.github.agoraflux.samples.batch.run;

import io.github.agoraflux.samples.batch.checkpoint.Checkpoint;
import io.github.agoraflux.samples.batch.checkpoint.Entry;
import io.github.agoraflux.samples.batch.checkpoint.Outcome;
import io.github.agoraflux.samples.batch.checkpoint.RowStates;
import io.github.agoraflux.samples.batch.csv.CsvFile;
import io.github.agoraflux.samples.batch.csv.Row;
import io.github.agoraflux.samples.batch.job.Job;
import io.github.agoraflux.samples.batch.job.Suspect;
import io.github.agoraflux.samples.batch.job.Verdict;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A run over a file: looks up what is unclear, does what is open, looks again, and reports. What is
 * known of each row stands in the checkpoint alone, so whichever run comes next goes on from there.
 */
public final class BatchRun {

  private static final Scheduler FILES = Schedulers.boundedElastic();

  private final CsvFile csv;
  private final long rows;
  private final Job job;
  private final Checkpoint checkpoint;
  private final Limits limits;
  private final LongFunction<Progress> progress;
  private final AtomicInteger failuresLeft;

  /**
   * What bounds a run.
   *
   * @param atOnce how many rows are under way at once
   * @param maxFailures after how many failures no more rows are begun
   */
  public record Limits(int atOnce, int maxFailures) {}

  /**
   * Prepares a run.
   *
   * @param rows how many rows the file has
   * @param progress shows the progress, given how many rows are settled already
   */
  public BatchRun(
      CsvFile csv,
      long rows,
      Job job,
      Checkpoint checkpoint,
      Limits limits,
      LongFunction<Progress> progress) {
    this.csv = csv;
    this.rows = rows;
    this.job = job;
    this.checkpoint = checkpoint;
    this.limits = limits;
    this.progress = progress;
    this.failuresLeft = new AtomicInteger(limits.maxFailures());
  }

  /**
   * Runs; emits how the batch stands then. Fails only with what keeps it from going on, and makes
   * the report then too. It is made before anything is sent as well: where it cannot be, nobody
   * would be told what is not done.
   */
  public Mono<Summary> run(Path report) {
    Mono<RowStates> reported = onFile(() -> Report.write(report, checkpoint));
    return reported.then(Mono.defer(() -> toTheEnd(reported)));
  }

  private Mono<Summary> toTheEnd(Mono<RowStates> reported) {
    return lookUp()
        .then(Mono.defer(this::work))
        .then(Mono.defer(this::lookUp))
        .onErrorResume(
            failure ->
                reported
                    .doOnError(failure::addSuppressed)
                    .onErrorComplete()
                    .then(Mono.error(failure)))
        .then(reported)
        .map(states -> Summary.of(rows, states));
  }

  private Mono<Void> work() {
    return onFile(checkpoint::states).flatMap(this::work);
  }

  private Mono<Void> work(RowStates before) {
    Progress shown = progress.apply(before.done() + before.failed() + before.unclear().size());
    return csv.rows(FILES)
        .filter(row -> before.isOpen(row.number()))
        .takeWhile(row -> failuresLeft.get() > 0)
        .flatMap(this::settled, limits.atOnce(), 1)
        .doOnNext(outcome -> shown.count(outcome.isDone()))
        .doFinally(end -> shown.finish())
        .then();
  }

  private Mono<Outcome> settled(Row row) {
    return Mono.defer(() -> job.perform(row))
        .onErrorResume(Verdict::isOfRow, failure -> Mono.just(failed(failure)))
        .contextWrite(context -> WriteAhead.noting(context, checkpoint.begin(row.number())))
        .flatMap(outcome -> checkpoint.end(row.number(), outcome).thenReturn(outcome));
  }

  private Outcome failed(Throwable failure) {
    if (Verdict.isOfAllRows(failure)) {
      failuresLeft.set(0);
    } else {
      failuresLeft.decrementAndGet();
    }
    return Verdict.on(failure);
  }

  private Mono<Void> lookUp() {
    return onFile(checkpoint::states)
        .filter(states -> !states.unclear().isEmpty())
        .flatMap(this::suspects)
        .flatMapMany(suspects -> job.lookUp(suspects, this::saidOfDoneRows))
        .concatMap(found -> checkpoint.end(found.row(), found.outcome()))
        .then();
  }

  private Mono<List<Suspect>> suspects(RowStates states) {
    return csv.rows(FILES)
        .takeWhile(row -> row.number() <= states.unclear().lastKey())
        .<Suspect>handle(
            (row, sink) -> {
              var unclear = states.unclear().get(row.number());
              if (unclear != null) {
                sink.next(new Suspect(row, unclear.begun()));
              }
            })
        .collectList();
  }

  private Mono<Set<String>> saidOfDoneRows(Set<String> words) {
    return onFile(
        () -> {
          Set<String> said = new HashSet<>();
          checkpoint.read(
              entry -> {
                if (entry instanceof Entry.Ended ended
                    && ended.outcome().isDone()
                    && words.contains(ended.outcome().text())) {
                  said.add(ended.outcome().text());
                }
              });
          return said;
        });
  }

  private static <T> Mono<T> onFile(Callable<T> task) {
    return Mono.fromCallable(task).subscribeOn(FILES);
  }
}
