package io.github.agoraflux.analytics;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Operation;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * Queries about a span of the project's time, answered with rows.
 *
 * @param agora the client to call through
 */
record RowQueries(AgoraClient agora) {

  Operation<Answers.Rows> over(
      Instant from, Instant to, Operation.Template<Answers.Rows> operation) {
    return operation
        .call()
        .query("startTs", from.getEpochSecond())
        .query("endTs", to.getEpochSecond())
        .query("appid", agora.appId());
  }

  Flux<Row> rows(Operation<Answers.Rows> query) {
    return agora
        .execute(query)
        .<List<Row>>map(answer -> Row.of(query.id(), answer.data()))
        .flatMapIterable(rows -> rows);
  }
}
