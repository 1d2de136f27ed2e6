package io.github.agoraflux.samples.batch.checkpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** The journal's lines: a checksum, a blank, what is said, and a line feed. */
final class Lines {

  private static final HexFormat HEX = HexFormat.of();
  private static final int CHECKSUM = 8;
  private static final char BEGUN = 'B';

  private Lines() {}

  static byte[] bytes(String text) {
    return (HEX.toHexDigits(checksum(text), CHECKSUM) + ' ' + text + '\n')
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What a line says, if it is whole. */
  static Optional<String> text(byte[] line) {
    String whole = new String(line, StandardCharsets.UTF_8);
    if (whole.length() <= CHECKSUM || whole.charAt(CHECKSUM) != ' ') {
      return Optional.empty();
    }
    String text = whole.substring(CHECKSUM + 1);
    return whole.startsWith(HEX.toHexDigits(checksum(text), CHECKSUM))
        ? Optional.of(text)
        : Optional.empty();
  }

  static String text(Entry entry) {
    if (entry instanceof Entry.Begun begun) {
      return BEGUN + "\t" + begun.row() + '\t' + begun.at().toEpochMilli();
    }
    Outcome outcome = ((Entry.Ended) entry).outcome();
    return outcome.kind().mark()
        + "\t"
        + entry.row()
        + '\t'
        + plain(outcome.text())
        + '\t'
        + plain(outcome.advice());
  }

  static Entry entry(String text) {
    String[] parts = text.split("\t", -1);
    long row = Long.parseLong(parts[1]);
    char mark = parts[0].charAt(0);
    if (mark == BEGUN) {
      return new Entry.Begun(row, Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      if (kind.mark() == mark) {
        return new Entry.Ended(row, new Outcome(kind, parts[2], parts[3]));
      }
    }
    throw new CheckpointException("it says what no checkpoint says: " + mark);
  }

  /** Fit for a line: nothing that separates lines or parts. */
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static long checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
