package io.github.agoraflux.analytics;

/**
 * Makes something of a row, which depends on what was asked for.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
interface RowReader<T> {

  /**
   * Reads a row.
   *
   * @throws io.github.agoraflux.json.UnreadableJsonException if it does not have the documented
   *     form
   */
  T read(Row row);
}
