package io.github.agoraflux.samples.batch.csv;

/**
 * What is known of a file after reading it once.
 *
 * @param bytes its size
 * @param sha256 its hash, in hexadecimal digits
 * @param rows how many rows it has, the line of the columns' names aside
 */
public record Survey(long bytes, String sha256, long rows) {}
