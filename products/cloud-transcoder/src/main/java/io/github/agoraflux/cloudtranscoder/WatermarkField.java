package io.github.agoraflux.cloudtranscoder;

/** How the field of watermarks is spelled: Agora's documents have it in two ways. */
public enum WatermarkField {
  /** {@code waterMarks}, as in every example; the default. */
  EXAMPLES,
  /** {@code watermarks}, as in the tables of today's documents. */
  TABLES
}
