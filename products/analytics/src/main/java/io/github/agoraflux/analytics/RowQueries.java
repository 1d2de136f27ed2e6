package io.github.agoraflux.analytics;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Operation;
import java.time.Instant;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/**
 * Queries that are answered with rows.
 *
 * @param agora the client to call through
 */
record RowQueries(AgoraClient agora) {

  /**
   * What the rows of an answer stand for.
   *
   * @param operation what is called
   * @param query fills in what is asked for
   * @param reader makes something of each row
   */
  <A extends Answers.WithRows, T> Flux<T> rows(
      Operation.Template<A> operation, UnaryOperator<Operation<A>> query, RowReader<T> reader) {
    Operation.Template<A> judged =
        operation.judgedBy((status, answer) -> Answers.judge(answer, reader));
    return agora
        .execute(query.apply(judged.call()))
        .<Row>flatMapIterable(Answers.WithRows::rows)
        .map(reader::read);
  }

  /** A query about a span of the project's time. */
  <A> Operation<A> over(Instant from, Instant to, Operation<A> query) {
    return query
        .query("startTs", from.getEpochSecond())
        .query("endTs", to.getEpochSecond())
        .query("appid", agora.appId());
  }
}
