package io.github.agoraflux.samples.batch.job;

import io.github.agoraflux.samples.batch.checkpoint.Entry;
import io.github.agoraflux.samples.batch.checkpoint.Outcome;
import io.github.agoraflux.samples.batch.csv.Row;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is done with each row. */
public interface Job {

  /** Its name with all settings that change what it does. */
  String description();

  /** The columns that a file has to have. */
  Set<String> columns();

  /**
   * Does it, with one call.
   *
   * @return what became of it, with what Agora said in a few words; fails with {@link
   *     IllegalArgumentException} for a row that cannot be sent
   */
  Mono<Outcome> perform(Row row);

  /**
   * Finds out what became of rows that may or may not be done.
   *
   * @param suspects the rows
   * @param journal what is known of the others
   * @return what was found out, nothing for rows that stay unclear
   */
  default Flux<Entry.Ended> lookUp(List<Suspect> suspects, Journal journal) {
    return Flux.empty();
  }

  /** What rows that are done have left. */
  @FunctionalInterface
  interface Journal {

    /** Those of these words that Agora said of a row that is done. */
    Mono<Set<String>> saidOfDoneRows(Set<String> words);
  }
}
