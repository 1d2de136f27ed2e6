package io.github.agoraflux.samples.batch.job;

import io.github.agoraflux.samples.batch.csv.Row;
import java.time.Instant;

/**
 * A row that may or may not be done.
 *
 * @param row the row
 * @param begun when it was last about to be sent
 */
public record Suspect(Row row, Instant begun) {}
